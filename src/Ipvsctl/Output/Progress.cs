using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

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
        Trace = debug ? text => _logger.Message(text) : null;
    }

    /// <summary>Logs a message to or from the kernel; null unless <c>--debug</c> asks for it.</summary>
    public Action<string>? Trace { get; }

    /// <summary>Progress as verbose as the options ask for.</summary>
    public static Progress For(Host host, GlobalOptions options) =>
        new(options.Verbose || options.Debug ? host.StartLogger() : null, options.Debug);

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
}
