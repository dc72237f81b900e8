using Ipvsctl.Changes;
using Ipvsctl.CommandLine;
using Ipvsctl.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ipvsctl.Output;

/// <summary>Logs changes for <c>-v</c>, and netlink messages for <c>--debug</c>. Without either, it does not start the logger.</summary>
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

    /// <summary>Logs a message to or from the kernel; null without <c>--debug</c>.</summary>
    public Action<string>? Trace { get; }

    /// <summary>Creates the progress for the verbosity that the options select.</summary>
    public static Progress For(Host host, GlobalOptions options) =>
        new(options.Verbose || options.Debug ? host.StartLogger() : null, options.Debug);

    /// <summary>Logs a completed step.</summary>
    public void Done(Change step)
    {
        if (_logger.IsEnabled(LogLevel.Information))
        {
            _logger.Done(ChangeText.For(step).Done);
        }
    }

    /// <summary>Logs the summary of a completed run.</summary>
    public void Finished(ChangeSummary summary, TimeSpan time) => _logger.Finished(summary, (long)time.TotalMilliseconds);

    /// <summary>Waits until the logger has written all messages.</summary>
    public void Dispose() => _provider?.Dispose();
}
