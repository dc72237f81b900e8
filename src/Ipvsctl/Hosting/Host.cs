using Ipvsctl.CommandLine;
using Ipvsctl.Output;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Hosting;

/// <summary>The streams, terminal, environment, signals and clock that commands use. Tests construct their own.</summary>
internal sealed class Host
{
    private const string TimesVariable = "IPVSCTL_LOG_TIMES";
    private const int StandardInput = 0;
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
    /// Creates the host of this process and replaces the console's writers, because the logger writes to the console. The console's own
    /// writers would end the program on a failed write and change the terminal's mode. The logger opens standard output, too, but writes
    /// nothing to it.
    /// </summary>
    public static Host FromProcess()
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
            OpenInput = OpenStandardInput,
            StartLogger = StartConsoleLogger,
            Signals = signals,
        };
    }

    // The console's stream would change the mode of a terminal.
    private static FileStream OpenStandardInput() =>
        new(new SafeFileHandle(StandardInput, ownsHandle: false), FileAccess.Read, bufferSize: 0);

    // Creates the provider directly. A logger factory would start a container and a configuration system that nothing needs.
    private static ConsoleLoggerProvider StartConsoleLogger()
    {
        var options = new FixedConsoleOptions(new ConsoleLoggerOptions
        {
            FormatterName = LineFormatter.FormatterName,
            LogToStandardErrorThreshold = LogLevel.Trace,
        });
        return new ConsoleLoggerProvider(options, [new LineFormatter()]);
    }
}
