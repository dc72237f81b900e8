using Ipvsctl.Model;
using Ipvsctl.Output;
using Microsoft.Extensions.Logging;

namespace Ipvsctl;

/// <summary>Every message of <c>-v</c> and <c>--debug</c>.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Information, "Added service {Service}")]
    public static partial void AddedService(this ILogger logger, ServiceIdentity service);

    [LoggerMessage(2, LogLevel.Information, "Updated service {Service}")]
    public static partial void UpdatedService(this ILogger logger, ServiceIdentity service);

    [LoggerMessage(3, LogLevel.Information, "Deleted service {Service}")]
    public static partial void DeletedService(this ILogger logger, ServiceIdentity service);

    [LoggerMessage(4, LogLevel.Information, "Added destination for service {Service}/{Destination}")]
    public static partial void AddedDestination(this ILogger logger, ServiceIdentity service, DestinationIdentity destination);

    [LoggerMessage(5, LogLevel.Information, "Updated destination for service {Service}/{Destination}")]
    public static partial void UpdatedDestination(this ILogger logger, ServiceIdentity service, DestinationIdentity destination);

    [LoggerMessage(6, LogLevel.Information, "Updated weight to {Weight} for service {Service}/{Destination}")]
    public static partial void UpdatedWeight(this ILogger logger, int weight, ServiceIdentity service, DestinationIdentity destination);

    [LoggerMessage(7, LogLevel.Information, "Deleted destination for service {Service}/{Destination}")]
    public static partial void DeletedDestination(this ILogger logger, ServiceIdentity service, DestinationIdentity destination);

    [LoggerMessage(8, LogLevel.Information, "Updated timeouts to tcp {Tcp}, tcp-fin {TcpFin}, udp {Udp}")]
    public static partial void UpdatedTimeouts(this ILogger logger, uint? tcp, uint? tcpFin, uint? udp);

    [LoggerMessage(9, LogLevel.Information, "Started synchronisation {Role} on {Interface}")]
    public static partial void StartedDaemon(this ILogger logger, string role, string @interface);

    [LoggerMessage(11, LogLevel.Information, "{Summary} in {Milliseconds} ms")]
    public static partial void Finished(this ILogger logger, ChangeSummary summary, long milliseconds);

    [LoggerMessage(10, LogLevel.Information, "Stopped synchronisation {Role} on {Interface}")]
    public static partial void StoppedDaemon(this ILogger logger, string role, string @interface);

    [LoggerMessage(12, LogLevel.Debug, "{Line}")]
    public static partial void Message(this ILogger logger, string line);
}
