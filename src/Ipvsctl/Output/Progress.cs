using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ipvsctl.Output;

/// <summary>Tells what is done, if <c>-v</c> or <c>--debug</c> asks for it; a run that is quiet does not even start the logger.</summary>
internal sealed class Progress : IDisposable
{
    private readonly ILoggerProvider? _provider;
    private readonly ILogger _logger;

    private Progress(ILoggerProvider? provider, bool debug)
    {
        _provider = provider;
        _logger = provider?.CreateLogger("ipvsctl") ?? NullLogger.Instance;
        Trace = debug ? line => _logger.Message(line) : null;
    }

    /// <summary>Tells a message to or from the kernel; null if <c>--debug</c> does not ask for it.</summary>
    public Action<string>? Trace { get; }

    /// <summary>Progress as loud as the user wants it.</summary>
    public static Progress For(GlobalOptions options) => new(options.Verbose || options.Debug ? ToStandardError() : null, options.Debug);

    /// <summary>Logs a step that was made.</summary>
    public void Done(Change step)
    {
        if (_logger.IsEnabled(LogLevel.Information))
        {
            _logger.Done(ChangeText.For(step).Done);
        }
    }

    /// <summary>Everything was done.</summary>
    public void Finished(ChangeSummary summary, TimeSpan time) => _logger.Finished(summary, (long)time.TotalMilliseconds);

    /// <summary>Waits until everything is written.</summary>
    public void Dispose() => _provider?.Dispose();

    // The provider by itself: its usual factory brings a container and a configuration system that there is nothing to do for.
    private static ConsoleLoggerProvider ToStandardError()
    {
        var options = new FixedConsoleOptions(new ConsoleLoggerOptions
        {
            FormatterName = LineFormatter.FormatterName,
            LogToStandardErrorThreshold = LogLevel.Trace,
        });
        return new ConsoleLoggerProvider(options, [new LineFormatter()]);
    }
}
