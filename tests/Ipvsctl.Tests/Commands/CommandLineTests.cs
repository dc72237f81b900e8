namespace Ipvsctl.Tests.Commands;

/// <summary>The table of commands and options says what the framework says: its help is made of the commands themselves.</summary>
[NotInParallel(nameof(InProcess))]
public class CommandLineTests
{
    public static IEnumerable<string> Names() => CommandLine.Commands.Select(command => command.Name);

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task A_command_has_the_options_of_its_help(string name)
    {
        CommandLine.Command command = CommandLine.Commands.Single(one => one.Name == name);
        IEnumerable<string> options = command.Options
            .Concat(CommandLine.GlobalOptions.Where(option => option.Name is not ("--help" or "--version")))
            .Select(option => $"{(option.Short is null ? "" : $"{option.Short}, ")}{option.Name}{(option.TakesValue ? " <>" : "")}");
        await Assert.That(Sorted(Options(name))).IsEqualTo(Sorted(options));
    }

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task And_as_many_arguments(string name)
    {
        // Any number of them is one to the framework.
        int arguments = CommandLine.Commands.Single(one => one.Name == name).Arguments;
        await Assert.That(Lines(name).Count(line => line.StartsWith("  [", StringComparison.Ordinal))).IsEqualTo(arguments == int.MaxValue ? 1 : arguments);
    }

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task And_cannot_do_without_the_same_ones(string name)
    {
        CommandLine.Command command = CommandLine.Commands.Single(one => one.Name == name);
        IEnumerable<string> required = Lines(name).Where(line => line.StartsWith("  -", StringComparison.Ordinal) && line.EndsWith("[Required]", StringComparison.Ordinal));
        await Assert.That(Sorted(required.Select(line => line.Split(' ').First(word => word.StartsWith("--", StringComparison.Ordinal)))))
            .IsEqualTo(Sorted(command.Options.Where(option => option.Required).Select(option => option.Name)));
    }

    [Test]
    public async Task There_are_no_other_commands()
    {
        IEnumerable<string> commands = InProcess.Help().Split('\n').SkipWhile(line => line != "Commands:").Skip(1)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split("  ")[0]);
        await Assert.That(Sorted(commands)).IsEqualTo(Sorted(Names()));
    }

    [Test]
    public async Task No_name_means_two_things()
    {
        CommandLine.Option[] options = [.. CommandLine.Commands.SelectMany(command => command.Options).Concat(CommandLine.GlobalOptions).Distinct()];
        await Assert.That(options.Select(option => option.Name).Distinct().Count()).IsEqualTo(options.Length);
        await Assert.That(options.Where(option => option.Short is not null).Select(option => option.Short).Distinct().Count())
            .IsEqualTo(options.Count(option => option.Short is not null));
    }

    // "  -s, --service <string>        The service's address" without the description and the type.
    private static IEnumerable<string> Options(string command) =>
        Lines(command).Where(line => line.StartsWith("  -", StringComparison.Ordinal))
            .Select(line => line.Trim().Split("  ")[0].Replace("<string>", "<>").Replace("<int>", "<>"));

    private static string Sorted(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static string[] Lines(string command) => InProcess.Help(command.Split(' ')).Split('\n');
}
