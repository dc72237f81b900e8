using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Changes;

/// <summary>Changes as short texts, for comparing.</summary>
internal static class ChangeLines
{
    /// <summary>What lies between two model files.</summary>
    public static string Between(string observed, string wanted) => Between(Loading.Model(observed).Table, Loading.Model(wanted).Table);

    /// <summary>What lies between two tables.</summary>
    public static string Between(VirtualServerTable observed, VirtualServerTable wanted) =>
        Of(ChangeSetBuilder.Build(observed, wanted));

    /// <summary>A change set.</summary>
    public static string Of(ChangeSet set) => string.Join(", ", set.Changes.Select(Of));

    private static string Of(Change change) => change switch
    {
        AddService { Service: var service } => $"add {service}",
        UpdateService { Service: var service } => $"update {service}",
        DeleteService { Service: var service } => $"delete {service}",
        AddDestination { Service: var service, Added.Identity: var destination } => $"add {destination} to {service}",
        UpdateDestination { Service: var service, After.Identity: var destination } => $"update {destination} of {service}",
        DeleteDestination { Service: var service, Deleted.Identity: var destination } => $"delete {destination} from {service}",
        UpdateTimeouts { After: var after } => $"timeouts {after.Tcp} {after.TcpFin} {after.Udp}",
        StartDaemon { Started: var daemon } => $"start {daemon.Role.Word} on {daemon.Interface}",
        StopDaemon { Stopped: var daemon } => $"stop {daemon.Role.Word} on {daemon.Interface}",
        RestartDaemon { After: var daemon } => $"restart {daemon.Role.Word} on {daemon.Interface}",
        _ => $"{change}",
    };
}
