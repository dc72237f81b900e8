using Ipvsctl.CommandLine;
using Ipvsctl.Output;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Hosting;

/// <summary>The process as its commands see it. Tests construct their own.</summary>
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

    /// <summary>The terminal that the two may be.</summary>
    public required Terminal Terminal { get; init; }

    /// <summary>The environment variables.</summary>
    public required EnvironmentVariables Variables { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Starts the logger, which writes to standard error.</summary>
    public required Func<ILoggerProvider> StartLogger { get; init; }

    /// <summary>The signals.</summary>
    public Signals Signals { get; init; } = new();

    /// <summary>The progress line.</summary>
    public TerminalLine Line => field ??= new TerminalLine(Errors, Terminal);

    /// <summary>Measures the phases of a run; null unless IPVSCTL_LOG_TIMES is true.</summary>
    /// <exception cref="UsageException">The variable is neither true nor false.</exception>
    public PhaseClock? Phases => field ??= VariableSwitch.IsOn(TimesVariable, Variables[TimesVariable]) ? new PhaseClock() : null;

    /// <summary>
    /// The process itself. The logger writes to the console, whose own writers stop the program if they cannot write, and change the
    /// terminal's mode on first use; so the console gets ours, and nothing for standard output, which the logger asks for, too.
    /// </summary>
    public static Host FromProcess()
    {
        var variables = new EnvironmentVariables();
        var errors = new ErrorWriter(new DescriptorStream(StandardError));
        Console.SetError(errors);
        Console.SetOut(TextWriter.Null);
        return new Host
        {
            Output = new StandardOutput(new DescriptorStream(StandardOutput)),
            Errors = errors,
            Terminal = new Terminal(variables, () => !Console.IsOutputRedirected, () => !Console.IsErrorRedirected, Terminal.ReadColumns),
            Variables = variables,
            OpenInput = OpenStandardInput,
            StartLogger = StartConsoleLogger,
            Signals = Signals.FromProcess(),
        };
    }

    // Not the console's stream, which changes the mode of a terminal.
    private static FileStream OpenStandardInput() =>
        new(new SafeFileHandle(StandardInput, ownsHandle: false), FileAccess.Read, bufferSize: 0);

    // The provider alone: its usual factory would start a container and a configuration system that have nothing to do.
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
