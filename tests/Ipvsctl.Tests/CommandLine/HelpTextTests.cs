using Ipvsctl.CommandLine;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>Help is made from the catalog.</summary>
public class HelpTextTests
{
    public static IEnumerable<string> Names() => Catalog.Commands.Select(command => command.Name);

    [Test]
    public async Task The_program_s_help_lists_commands_global_options_and_examples() => await Assert.That(HelpText.Root()).IsEqualTo(
        """
        Usage: ipvsctl COMMAND [OPTIONS]

        Declarative IPVS: make the kernel's table match a YAML file

        Commands:
          apply       Make the kernel's table match a model file.
          changeset   Print what apply would change as YAML; {} if nothing.
          diff        Show what apply would change; exit 2 if anything would change.
          drain       Remove a destination after its connections have ended.
          get         Print the kernel's table, as a model file or in another format.
          help        Show the help of ipvsctl or of a command.
          schema      Print the JSON schema of model files.
          set weight  Set the weight of one destination, at once or over a time.
          validate    Check a model file and report every mistake in it.

        Global options, before or after the command:
          -v, --verbose                 Log each change to stderr.
                                        [env: IPVSCTL_LOG_VERBOSE]
              --debug                   Log each change and each netlink message,
                                        decoded, to stderr. [env: IPVSCTL_LOG_DEBUG]
              --params-env              Take parameters from the environment:
                                        ${env.NAME}. [env: IPVSCTL_PARAMS_HOST_ENV]
              --params-network          Take parameters from the network interfaces:
                                        ${host.eth0}, ${host6.eth0}.
                                        [env: IPVSCTL_PARAMS_HOST_NETWORK]
              --params-file FILE        Take parameters from a YAML or JSON file; the
                                        first source that defines a name wins.
                                        [may be repeated] [env: IPVSCTL_PARAMS_FILE]
              --params-url URL          Take parameters from YAML or JSON at an http or
                                        https URL. [may be repeated]
                                        [env: IPVSCTL_PARAMS_URLS]
              --params-timeout SECONDS  How many seconds fetching a URL may take.
                                        [1 to 3600] [default: 10]
              --netns NAME|PATH         Use the table and the interfaces of this network
                                        namespace: a name that ip netns lists, or a
                                        path.
          -h, --help                    Show the help of a command.
              --version                 Show the version.

        Examples:
          PORT=80 ipvsctl apply -v --params-env -f web.yaml
          ipvsctl changeset -f web.yaml
          ipvsctl diff -f web.yaml
          ipvsctl drain -s tcp://10.1.2.3:80 -d 10.50.0.1:8080 --drain-timeout 1h
          ipvsctl get -o table tcp://10.1.2.3:80
          ipvsctl help apply
          ipvsctl schema > ipvsctl.schema.json
          ipvsctl set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:8080 -t 60
          ipvsctl validate -f web.yaml

        Show the options of a command with 'ipvsctl help COMMAND'. Exit codes:
        docs/exit-codes.md
        """);

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
          -t, --time SECONDS             Change the weight evenly over this many
                                         seconds, one step a second. [0 to 86400]
                                         [default: 0]

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
          ipvsctl set weight 0 -s tcp://10.1.2.3:80 -d 10.50.0.1:8080 -t 60

        Exit codes: 0, 20, 21, 31, 33, 34, 38, 40, 130, 143 (docs/exit-codes.md)
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
    [MethodDataSource(nameof(Names))]
    public async Task Help_fits_80_columns(string name) =>
        await Assert.That(Help(name).Split('\n').Concat(HelpText.Root().Split('\n')).Where(line => line.Length > 80 || line != line.TrimEnd())).IsEmpty();

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task Examples_are_command_lines_of_their_command(string name)
    {
        foreach (Example example in Catalog.Find(name.Split(' '))!.Examples)
        {
            string[] words = [.. example.Line.Split(' ').SkipWhile(word => word != "ipvsctl").Skip(1).TakeWhile(word => word != ">")];
            await Assert.That(string.Join(' ', ArgumentNormalizer.Normalize(TypedLine.Parse(words), _ => null))).StartsWith(name);
        }
    }

    [Test]
    [Arguments("schema", "-h, --help --version")]
    [Arguments("get", "--debug --netns NAME|PATH -h, --help --version")]
    public async Task Help_leaves_out_global_options_that_the_command_does_not_read(string name, string labels)
    {
        Command command = Catalog.Find([name])!;
        await Assert.That(string.Join(' ', Catalog.GlobalOptions.Where(command.IsReading).Select(HelpText.Label))).IsEqualTo(labels);
    }

    [Test]
    [Arguments("300", "5m")]
    [Arguments("3600", "1h")]
    [Arguments("90", "90s")]
    [Arguments("0", "0s")]
    public async Task A_default_time_is_shown_as_a_user_would_type_it(string seconds, string shown) =>
        await Assert.That(ValueNotes.Spell(ValueKind.Duration, seconds)).IsEqualTo(shown);

    private static string Help(string name) => HelpText.Of(Catalog.Find(name.Split(' '))!);
}
