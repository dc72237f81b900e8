using Ipvsctl.Output;

namespace Ipvsctl.Tests.Commands;

/// <summary>The framework's help texts, completed.</summary>
[NotInParallel(nameof(InProcess))]
public class HelpTextTests
{
    [Test]
    public async Task All_commands_come_with_examples()
    {
        string help = HelpText.Complete(InProcess.Help().TrimEnd());
        await Assert.That(help).StartsWith("Usage: ipvsctl COMMAND [OPTIONS]\n\nThe load balancer's whole table (IPVS) as one YAML file:");
        await Assert.That(help).Contains("\n\nCommands:\n  apply ");
        await Assert.That(help).Contains("\n\nExamples:\n  ipvsctl get ");
        await Assert.That(help).EndsWith("Exit codes: docs/exit-codes.md.");
    }

    [Test]
    public async Task And_with_every_option_that_all_of_them_take()
    {
        string help = HelpText.Complete(InProcess.Help().TrimEnd());
        foreach (CommandLine.Option option in CommandLine.GlobalOptions)
        {
            await Assert.That(help).Contains($"\n  {(option.Short is null ? "" : $"{option.Short}, ")}{option.Name} ");
        }
    }

    [Test]
    public async Task Every_example_is_a_command_line()
    {
        foreach (CommandLine.Command command in CommandLine.Commands)
        {
            string[] arguments = [.. command.Example.Split(' ').SkipWhile(word => word != "ipvsctl").Skip(1).TakeWhile(word => word != ">")];
            await Assert.That(string.Join(' ', ArgumentNormalizer.Normalize(arguments))).StartsWith(command.Name);
            await Assert.That(HelpText.Complete(InProcess.Help())).Contains($"\n  {command.Example}\n");
            await Assert.That(HelpText.Complete(InProcess.Help(command.Name.Split(' ')).TrimEnd())).EndsWith($"\n\nExample:\n  {command.Example}");
        }
    }

    [Test]
    [Arguments("apply", "Usage: ipvsctl apply [options...]")]
    [Arguments("set weight", "Usage: ipvsctl set weight [arguments...] [options...]")]
    public async Task A_command_s_usage_begins_with_the_program_s_name(string command, string usage) =>
        await Assert.That(HelpText.Complete(InProcess.Help(command.Split(' ')))).StartsWith(usage);

    [Test]
    public async Task Defaults_are_shown_as_the_user_would_type_them()
    {
        string help = HelpText.Complete(InProcess.Help("validate"));
        await Assert.That(help).DoesNotContain("@\"");
        await Assert.That(help).Contains("[Default: /etc/ipvsctl.yaml]");
    }

    [Test]
    [Arguments("1.0.0")]
    [Arguments("")]
    [Arguments("Commands: Usage: ")]
    public async Task What_is_no_help_stays_as_it_is(string text) => await Assert.That(HelpText.Complete(text)).IsEqualTo(text);
}
