using ConsoleAppFramework;
using Ipvsctl;
using Ipvsctl.CommandLine;

namespace Cases;

/// <summary>The options of every command.</summary>
/// <param name="Verbose">-v, Say "more".</param>
/// <param name="ParamsFile">Take parameters from a file.</param>
/// <param name="Limit">How many.</param>
/// <param name="Netns">The namespace.</param>
/// <param name="Help">-h, Show help.</param>
[GlobalOptions]
internal sealed partial record GlobalOptions(
    [Group(OptionGroups.Changes), Variable("VERBOSE")] bool Verbose = false,
    [Value("FILE", ValueKind.File), Group(OptionGroups.Parameters), Variable("FILES", IsList = true)] string[]? ParamsFile = null,
    [Value("N", ValueKind.Number, Minimum = 1, Maximum = 9)] int Limit = 3,
    [Value("NAME", ValueKind.Namespace)] string Netns = "",
    bool Help = false);

[RegisterCommands]
internal sealed class SetWeightCommand
{
    /// <summary>Set the weight of <c>one</c> destination.</summary>
    /// <remarks>
    /// Nothing else
    /// changes.
    /// </remarks>
    /// <param name="context">The global options.</param>
    /// <param name="weight">The weight.</param>
    /// <param name="service">-s, The service.</param>
    /// <param name="output">-o, The format.</param>
    /// <param name="dryRun">Do nothing.</param>
    /// <param name="drainTimeout">How long.</param>
    [Command("set weight")]
    [Alias("set-weight")]
    [Reads(OptionGroups.Changes | OptionGroups.Kernel)]
    [Example("Set it.", "ipvsctl set weight 0 -s x")]
    [Example("Set it \"again\".", "ipvsctl set weight 1 -s x")]
    [Exits(ExitCode.Done, ExitCode.Usage)]
    public void Run(
        ConsoleAppContext context,
        [Argument, Value("WEIGHT", ValueKind.Number, Maximum = 100)] int weight,
        [Value("SERVICE", ValueKind.Service)] string service,
        [Value("FORMAT", ValueKind.Choice, Choices = ["text", "json"])] string output = "text",
        bool dryRun = false,
        [Value("TIME", ValueKind.Duration)] int drainTimeout = 300)
    {
    }
}

[RegisterCommands]
internal sealed class GetCommand
{
    /// <summary>Print the table.</summary>
    /// <param name="context">The global options.</param>
    /// <param name="service"><inheritdoc cref="SetWeightCommand.Run"/></param>
    /// <param name="names">The names.</param>
    /// <param name="protect">What to leave alone.</param>
    /// <param name="comment">A comment.</param>
    [Command("get")]
    [Reads(OptionGroups.None)]
    [Example("Print it.", "ipvsctl get")]
    [Exits(ExitCode.Done)]
    public void Run(
        ConsoleAppContext context,
        [Argument, Value("NAME")] string[] names,
        [Value("SERVICE", ValueKind.Service)] string? service = null,
        [Value("ADDRESS", ValueKind.ServiceOrDestination)] string[]? protect = null,
        [Value("LIST", ValueKind.ChoiceList, Choices = ["a", "b"])] string comment = "*")
    {
    }
}
