using Ipvsctl.CommandLine;
using Ipvsctl.Tests.Commands;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>
/// Nothing that a user can type makes the framework print or fail: it throws where it would, because <see cref="Entry"/> gives it nothing
/// to print to.
/// </summary>
public class FrameworkTests
{
    // What the framework would take for options, for the end of options, or for its own.
    private static readonly string[] Traps =
        ["--help", "-h", "-H", "--HELP", "--version", "--", "-v", "-V", "--verbose", "--netns", "--file", "-", "-1", "[]", "[1]", "{}", "a,b", " "];

    [Test]
    [MethodDataSource(typeof(CatalogTests), nameof(CatalogTests.Names))]
    public async Task A_value_is_never_taken_for_an_option(string name)
    {
        Command command = Catalog.Find(name.Split(' '))!;
        foreach (string trap in Traps)
        {
            foreach (Option option in command.Options.Concat(Catalog.GlobalOptions).Where(option => option.Value is not null && IsFree(option.Value)))
            {
                await Assert.That(Failure([.. Complete(command, option), option.Name, trap])).IsNull();
                await Assert.That(Failure([.. Complete(command, option), $"{option.Name}={trap}"])).IsNull();
            }
        }
    }

    [Test]
    [MethodDataSource(typeof(CatalogTests), nameof(CatalogTests.Names))]
    public async Task The_framework_binds_a_command_with_all_of_its_options(string name)
    {
        Command command = Catalog.Find(name.Split(' '))!;
        IEnumerable<string> options = command.Options.Where(option => option.Name != "--stats")
            .Concat(Catalog.GlobalOptions.Where(option => option.Name is not ("--help" or "--version")))
            .SelectMany(option => option.Value is null ? [option.Name] : new[] { option.Name, Sample(option.Value) });
        await Assert.That(Failure([.. command.Words, .. command.Arguments.Select(argument => Sample(argument.Value)), .. options])).IsNull();
    }

    [Test]
    [MethodDataSource(typeof(CatalogTests), nameof(CatalogTests.Names))]
    public async Task The_framework_binds_a_command_with_nothing_but_what_it_needs(string name) =>
        await Assert.That(Failure(Complete(Catalog.Find(name.Split(' '))!, without: null))).IsNull();

    [Test]
    [Arguments("")]
    [Arguments("-h")]
    [Arguments("--help")]
    [Arguments("help")]
    [Arguments("help bogus")]
    [Arguments("set --help")]
    [Arguments("--version")]
    [Arguments("get --version")]
    [Arguments("get tcp://10.0.0.1:80 fwmark:1 --help -v")]
    public async Task Help_and_version_are_ours(string typed) =>
        await Assert.That(Failure(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries))).IsNull();

    [Test]
    [Arguments("get -- -x")]
    [Arguments("apply -- -f x")]
    [Arguments("bogus")]
    [Arguments("set")]
    [Arguments("set --debug")]
    [Arguments("--debug")]
    [Arguments("set weight")]
    [Arguments("set weight x -s s -d d")]
    [Arguments("set weight 99999999999 -s s -d d")]
    [Arguments("apply --lock-timeout soon")]
    [Arguments("apply --lock-timeout")]
    [Arguments("apply -f")]
    [Arguments("schema extra")]
    [Arguments("get --FILE x")]
    [Arguments("get --Output json")]
    [Arguments("get -O json")]
    public async Task Wrong_usage_is_reported_by_us(string typed) =>
        await Assert.That(Failure(typed.Split(' '))).IsTypeOf<UsageException>();

    // What the command's words and the required rest look like, so that only the option at hand is odd.
    private static string[] Complete(Command command, Option? without) =>
    [
        .. command.Words,
        .. command.Arguments.Where(argument => argument.Required).Select(argument => Sample(argument.Value)),
        .. command.Options.Where(option => option.Required && option != without).SelectMany(option => new[] { option.Name, Sample(option.Value!) }),
    ];

    private static bool IsFree(Value value) => value.Kind is ValueKind.Text or ValueKind.File or ValueKind.Url or ValueKind.Namespace;

    private static string Sample(Value value) => value.Kind switch
    {
        ValueKind.Number or ValueKind.Duration or ValueKind.RemovalLimit => "1",
        ValueKind.Service => "fwmark:1",
        ValueKind.Destination or ValueKind.ServiceOrDestination => "10.0.0.1",
        ValueKind.Choice => value.Choices[^1],
        ValueKind.Command => "get",
        _ => "x",
    };

    // The command is selected, and not run.
    private static Exception? Failure(string[] arguments)
    {
        try
        {
            Entry.Select(new TestHost().Host, arguments);
            return null;
        }
        catch (Exception e) when (e is UsageException or InvalidOperationException)
        {
            return e;
        }
    }
}
