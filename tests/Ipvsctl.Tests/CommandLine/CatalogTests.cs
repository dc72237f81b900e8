using Ipvsctl.Changes;
using Ipvsctl.CommandLine;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>What the commands have to agree on.</summary>
public class CatalogTests
{
    public static IEnumerable<string> Names() => Catalog.Commands.Select(command => command.Name);

    [Test]
    public async Task Options_with_one_name_are_spelled_alike_in_every_command()
    {
        foreach (IGrouping<string, Option> alike in Catalog.AllOptions.GroupBy(option => option.Name))
        {
            await Assert.That(alike.Select(option => (option.Short, option.Value is null, option.Repeats)).Distinct()).Count().IsEqualTo(1)
                .Because($"{alike.Key} is read before the command is known");
        }
    }

    [Test]
    public async Task A_short_form_stands_for_one_name()
    {
        foreach (IGrouping<string?, Option> alike in Catalog.AllOptions.Where(option => option.Short is not null).GroupBy(option => option.Short))
        {
            await Assert.That(alike.Select(option => option.Name).Distinct()).Count().IsEqualTo(1).Because($"{alike.Key} is one option");
        }
    }

    [Test]
    public async Task No_option_of_a_command_is_a_global_one() =>
        await Assert.That(Catalog.Commands.SelectMany(command => command.Options).Select(option => option.Name)
            .Intersect(Catalog.GlobalOptions.Select(option => option.Name))).IsEmpty();

    [Test]
    public async Task An_alias_is_no_command_s_name() =>
        await Assert.That(Catalog.Commands.SelectMany(command => command.Aliases).Intersect(Names())).IsEmpty();

    [Test]
    public async Task An_alias_finds_its_command() => await Assert.That(Catalog.Find(["plan"])!.Name).IsEqualTo("diff");

    [Test]
    public async Task An_alias_has_as_many_words_as_its_command()
    {
        foreach (Command command in Catalog.Commands)
        {
            await Assert.That(command.Aliases.All(alias => alias.Split(' ').Length == command.Words.Length)).IsTrue();
        }
    }

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task Texts_are_sentences(string name)
    {
        Command command = Catalog.Find(name.Split(' '))!;
        IEnumerable<string> texts = [
            command.Summary,
            .. command.Arguments.Select(argument => argument.Text),
            .. command.Options.Select(option => option.Text),
            .. command.Examples.Select(example => example.Purpose),
        ];
        await Assert.That(texts.Where(text => !char.IsUpper(text[0]) || !text.EndsWith('.'))).IsEmpty();
    }

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task Exit_codes_stand_in_their_order(string name)
    {
        ExitCode[] codes = Catalog.Find(name.Split(' '))!.ExitCodes;
        await Assert.That(codes.SequenceEqual(codes.Distinct().Order())).IsTrue();
        await Assert.That(codes).Contains(ExitCode.Done).And.Contains(ExitCode.Usage);
    }

    [Test]
    public async Task The_actions_of_allowed_actions_are_those_of_the_engine()
    {
        Option[] options = [.. Catalog.AllOptions.Where(option => option.Name == "--allowed-actions")];
        await Assert.That(options).IsNotEmpty();
        await Assert.That(AllowedActions.TryParse("none", out _, out string? problem)).IsFalse();
        foreach (Option option in options)
        {
            await Assert.That(problem!).EndsWith($"expected * or some of {string.Join(',', option.Value!.Choices)}");
        }
    }
}
