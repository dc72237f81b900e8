using Ipvsctl.Changes;
using Ipvsctl.Model;
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

    /// <summary>A step was done.</summary>
    public void Done(Change step)
    {
        switch (step)
        {
            case AddService change:
                _logger.AddedService(change.Service);
                break;
            case UpdateService change:
                _logger.UpdatedService(change.Service);
                break;
            case DeleteService change:
                _logger.DeletedService(change.Service);
                break;
            case AddDestination change:
                _logger.AddedDestination(change.Service, change.Added.Identity);
                break;
            case UpdateDestination { Before: { } before, After: { } after } change when before with { Weight = after.Weight } == after:
                _logger.UpdatedWeight(after.Weight, change.Service, after.Identity);
                break;
            case UpdateDestination change:
                _logger.UpdatedDestination(change.Service, change.After.Identity);
                break;
            case DeleteDestination change:
                _logger.DeletedDestination(change.Service, change.Deleted.Identity);
                break;
            case UpdateTimeouts { After: { } timeouts }:
                _logger.UpdatedTimeouts(timeouts.Tcp, timeouts.TcpFin, timeouts.Udp);
                break;
            case StartDaemon { Started: { } daemon }:
                _logger.StartedDaemon(daemon.Role.Word, daemon.Interface);
                break;
            case StopDaemon { Stopped: { } daemon }:
                _logger.StoppedDaemon(daemon.Role.Word, daemon.Interface);
                break;
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
