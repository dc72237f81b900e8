using Ipvsctl.Changes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ipvsctl.Output;

/// <summary>Tells what is done, if <c>-v</c> asks for it; a run that is quiet does not even start the logger.</summary>
internal sealed class Progress : IDisposable
{
    private readonly ILoggerFactory? _factory;
    private readonly ILogger _logger;

    private Progress(ILoggerFactory? factory)
    {
        _factory = factory;
        _logger = factory?.CreateLogger("ipvsctl") ?? NullLogger.Instance;
    }

    /// <summary>Progress as loud as the user wants it.</summary>
    public static Progress For(GlobalOptions options) => new(options.Verbose ? ToStandardError() : null);

    /// <summary>A step was done.</summary>
    public void Done(Change step)
    {
        switch (step)
        {
            case AddService:
                _logger.AddedService(step.Service);
                break;
            case UpdateService:
                _logger.UpdatedService(step.Service);
                break;
            case DeleteService:
                _logger.DeletedService(step.Service);
                break;
            case AddDestination change:
                _logger.AddedDestination(step.Service, change.Added.Identity);
                break;
            case UpdateDestination { Before: { } before, After: { } after } when before with { Weight = after.Weight } == after:
                _logger.UpdatedWeight(after.Weight, step.Service, after.Identity);
                break;
            case UpdateDestination change:
                _logger.UpdatedDestination(step.Service, change.After.Identity);
                break;
            case DeleteDestination change:
                _logger.DeletedDestination(step.Service, change.Deleted.Identity);
                break;
        }
    }

    /// <summary>Waits until everything is written.</summary>
    public void Dispose() => _factory?.Dispose();

    private static ILoggerFactory ToStandardError() => LoggerFactory.Create(logging =>
    {
        logging.AddConsole(console =>
        {
            console.FormatterName = LineFormatter.FormatterName;
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });

        // By type, not by the framework's own method: that one binds options by reflection.
        logging.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ConsoleFormatter, LineFormatter>());
    });
}
