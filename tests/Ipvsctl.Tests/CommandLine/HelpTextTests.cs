using System.Collections;
using Ipvsctl.CommandLine;
using Ipvsctl.Hosting;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>Help is made from the catalog.</summary>
public class HelpTextTests
{
    [Test]
    public async Task The_program_s_help_lists_commands_global_options_and_examples()
    {
        string help = HelpText.Root();
        await Assert.That(help).StartsWith(
            """
            Usage: ipvsctl COMMAND [OPTIONS]

            Declarative IPVS: make the kernel's table match a YAML file

            Commands:
              apply       Make the kernel's table match a model file.

            """);
        await Assert.That(help).Contains(
            """

              -h, --help                 Show the help of a command.
                  --version              Show the version.

            Examples:
              PORT=80 ipvsctl apply -v --params-env -f web.yaml

            """);
        await Assert.That(help).EndsWith("\nShow the options of a command with 'ipvsctl help COMMAND'. Exit codes:\ndocs/exit-codes.md");
        foreach (Command command in Catalog.Commands)
        {
            await Assert.That(help).Contains($"\n  {command.Name.PadRight(12)}{command.Summary}\n");
            await Assert.That(help).Contains($"\n  {command.Examples[0].Line}\n");
        }
    }

    [Test]
    public async Task A_command_s_help_has_arguments_options_and_exit_codes() => await Assert.That(Help("set weight")).IsEqualTo(
        """
        Usage: ipvsctl set weight WEIGHT -s SERVICE -d DESTINATION [OPTIONS]

        Set the weight of one destination, at once or over a time.

        Its other settings stay as they are.

        Arguments:
          WEIGHT                         The weight; 0 stops new connections.
                                         [0 to 2147483647]

        Options:
          -s, --service SERVICE          The address of the service: tcp://10.1.2.3:80
                                         or fwmark:7.
          -d, --destination DESTINATION  The address of the destination: 10.50.0.1:8080;
                                         the port defaults to the service's.
          -t, --time TIME                Change the weight evenly over this time, one
                                         step a second. [0s to 1d] [default: 0s]
              --no-lock                  Run without the lock, so that concurrent runs
                                         may conflict.

        Global options, before or after the command:
          -v, --verbose                  Log each change to stderr.
                                         [env: IPVSCTL_LOG_VERBOSE]
              --debug                    Log each change and each netlink message,
                                         decoded, to stderr. [env: IPVSCTL_LOG_DEBUG]
              --netns NAME|PATH          Use the table and the interfaces of this
                                         network namespace: a name that ip netns lists,
                                         or a path.
          -h, --help                     Show the help of a command.
              --version                  Show the version.

        Examples:
          # Take a destination out over a minute.
          ipvsctl set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:8080 -t 1m

        Exit codes: 0, 20, 21, 22, 31, 33, 34, 38, 40, 129, 130, 131, 143
        (docs/exit-codes.md)
        """);

    [Test]
    [Arguments("apply", "ipvsctl apply [OPTIONS]")]
    [Arguments("get", "ipvsctl get [ADDRESS...] [OPTIONS]")]
    [Arguments("set weight", "ipvsctl set weight WEIGHT -s SERVICE -d DESTINATION [OPTIONS]")]
    [Arguments("drain", "ipvsctl drain -s SERVICE -d DESTINATION [OPTIONS]")]
    [Arguments("help", "ipvsctl help [COMMAND]")]
    [Arguments("schema", "ipvsctl schema")]
    public async Task Usage_names_what_a_command_needs(string command, string usage) =>
        await Assert.That(HelpText.Usage(Catalog.Find(command.Split(' '))!)).IsEqualTo(usage);

    [Test]
    [MethodDataSource(typeof(CatalogTests), nameof(CatalogTests.Names))]
    public async Task Help_fits_80_columns(string name) =>
        await Assert.That(Help(name).Split('\n').Concat(HelpText.Root().Split('\n')).Where(line => line.Length > 80 || line != line.TrimEnd())).IsEmpty();

    [Test]
    [MethodDataSource(typeof(CatalogTests), nameof(CatalogTests.Names))]
    public async Task Examples_are_command_lines_of_their_command(string name)
    {
        foreach (Example example in Catalog.Find(name.Split(' '))!.Examples)
        {
            string[] words = [.. example.Line.Split(' ').SkipWhile(word => word != "ipvsctl").Skip(1).TakeWhile(word => word != ">")];
            await Assert.That(string.Join(' ', ArgumentNormalizer.Normalize(TypedLine.Parse(words), new EnvironmentVariables(new Hashtable())))).StartsWith(name);
        }
    }

    [Test]
    [Arguments("schema", "-h, --help --version")]
    [Arguments("get", "--debug --netns NAME|PATH -h, --help --version")]
    public async Task Help_leaves_out_global_options_that_the_command_does_not_read(string name, string labels)
    {
        Command command = Catalog.Find([name])!;
        await Assert.That(string.Join(' ', Catalog.GlobalOptions.Where(command.Accepts).Select(HelpText.Label))).IsEqualTo(labels);
    }

    [Test]
    [Arguments("300", "5m")]
    [Arguments("3600", "1h")]
    [Arguments("90", "90s")]
    [Arguments("0", "0s")]
    public async Task A_default_time_is_shown_as_a_user_would_type_it(string seconds, string shown) =>
        await Assert.That(ValueNotes.Spell(ValueKind.Duration, seconds)).IsEqualTo(shown);

    private static string Help(string name) => HelpText.ForCommand(Catalog.Find(name.Split(' '))!);
}
