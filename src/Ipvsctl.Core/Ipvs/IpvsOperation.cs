using Ipvsctl.Model;

namespace Ipvsctl.Ipvs;

/// <summary>What was attempted, and on what.</summary>
/// <param name="Command">The kind.</param>
internal sealed record IpvsOperation(IpvsCommand Command)
{
    /// <summary>The service that it was about.</summary>
    public ServiceIdentity? Service { get; init; }

    /// <summary>What the service was to be.</summary>
    public ServiceSettings? Settings { get; init; }

    /// <summary>The destination that it was about.</summary>
    public DestinationIdentity? Destination { get; init; }

    /// <summary>The synchronisation daemon that it was about.</summary>
    public SyncDaemon? Daemon { get; init; }

    /// <summary>Whether something was to be changed, rather than read.</summary>
    public bool IsChange => Command is not (IpvsCommand.ReadServices or IpvsCommand.ReadService or IpvsCommand.ReadDestinations
        or IpvsCommand.ReadTimeouts or IpvsCommand.ReadDaemons);

    /// <summary>In words: <c>add destination 10.0.0.1:80 to service tcp://10.1.2.3:80</c>.</summary>
    public override string ToString() => Command switch
    {
        IpvsCommand.ReadServices => "read the services",
        IpvsCommand.ReadService => $"read service {Service}",
        IpvsCommand.ReadDestinations => $"read the destinations of service {Service}",
        IpvsCommand.AddService => $"add service {Service}",
        IpvsCommand.UpdateService => $"change service {Service}",
        IpvsCommand.DeleteService => $"delete service {Service}",
        IpvsCommand.AddDestination => $"add destination {Destination} to service {Service}",
        IpvsCommand.UpdateDestination => $"change destination {Destination} of service {Service}",
        IpvsCommand.DeleteDestination => $"delete destination {Destination} from service {Service}",
        IpvsCommand.ReadTimeouts => "read the timeouts",
        IpvsCommand.ReadDaemons => "read the synchronisation daemons",
        IpvsCommand.StartDaemon => $"start the synchronisation {Daemon?.Role.Word ?? "daemon"} on {Daemon?.Interface}",
        IpvsCommand.StopDaemon => $"stop the synchronisation {Daemon?.Role.Word ?? "daemon"}",
        _ => "set the timeouts",
    };
}
