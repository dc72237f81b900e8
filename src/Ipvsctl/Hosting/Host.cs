using Ipvsctl.CommandLine;
using Ipvsctl.Output;
using Microsoft.Extensions.Logging;

namespace Ipvsctl.Hosting;

/// <summary>The streams, terminal, environment, signals and clock that commands use. Tests construct their own.</summary>
internal sealed class Host
{
    private const string TimesVariable = "IPVSCTL_LOG_TIMES";
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    /// <summary>Standard output.</summary>
    public required StandardOutput Output { get; init; }

    /// <summary>Standard error.</summary>
    public required ErrorWriter Errors { get; init; }

    /// <summary>The terminal that standard output or standard error may be connected to.</summary>
    public required Terminal Terminal { get; init; }

    /// <summary>The environment variables.</summary>
    public required EnvironmentVariables Variables { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Starts the logger, which writes to standard error.</summary>
    public required Func<ILoggerProvider> StartLogger { get; init; }

    /// <summary>Handles SIGHUP, SIGINT, SIGQUIT and SIGTERM.</summary>
    public Signals Signals { get; init; } = new();

    /// <summary>The progress line.</summary>
    public TerminalLine Line => field ??= new TerminalLine(Errors, Terminal);

    /// <summary>Measures the phases of a run; null unless IPVSCTL_LOG_TIMES is true.</summary>
    /// <exception cref="UsageException">The variable is neither true nor false.</exception>
    public PhaseClock? Phases => field ??= VariableSwitch.IsOn(TimesVariable, Variables[TimesVariable]) ? new PhaseClock() : null;

    /// <summary>
    /// Creates the host of this process and replaces the console's writers, which would end the program on a failed write and change the
    /// terminal's mode.
    /// </summary>
    /// <param name="isInputOpen">Whether the caller of this process left standard input open.</param>
    public static Host FromProcess(bool isInputOpen)
    {
        var variables = new EnvironmentVariables();
        var signals = Signals.FromProcess();
        var errors = new ErrorWriter(new InterruptibleStream(new DescriptorStream(StandardError), () => signals.Interrupted));
        Console.SetError(errors);
        Console.SetOut(TextWriter.Null);
        return new Host
        {
            Output = new StandardOutput(new InterruptibleStream(new DescriptorStream(StandardOutput), () => signals.InterruptedWhileGuarded)),
            Errors = errors,
            Terminal = new Terminal(variables, () => !Console.IsOutputRedirected, () => !Console.IsErrorRedirected, Terminal.ReadColumns),
            Variables = variables,
            OpenInput = () => StandardInput.Open(isInputOpen),
            StartLogger = () => new LineLogger(new LineFormatter(), errors),
            Signals = signals,
        };
    }
}
