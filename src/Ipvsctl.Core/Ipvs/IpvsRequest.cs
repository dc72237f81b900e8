using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs;

/// <summary>A request that changes something: what it is for, in words and on the wire.</summary>
/// <param name="Operation">What is attempted, for a refusal's sentence.</param>
/// <param name="Command">The command's number.</param>
/// <param name="Attributes">What it is about.</param>
internal sealed record IpvsRequest(IpvsOperation Operation, byte Command, CommandAttributes Attributes)
{
    /// <summary>NEW_SERVICE: adds a service, without destinations.</summary>
    public static IpvsRequest AddService(ServiceIdentity identity, ServiceSettings settings) => new(
        new IpvsOperation(IpvsCommand.AddService) { Service = identity, Settings = settings },
        IPVS_CMD_NEW_SERVICE,
        new CommandAttributes { Service = ServiceMapping.ToWire(identity, settings) });

    /// <summary>SET_SERVICE: replaces all settings of a service; destinations and connections stay.</summary>
    public static IpvsRequest UpdateService(ServiceIdentity identity, ServiceSettings settings) => new(
        new IpvsOperation(IpvsCommand.UpdateService) { Service = identity, Settings = settings },
        IPVS_CMD_SET_SERVICE,
        new CommandAttributes { Service = ServiceMapping.ToWire(identity, settings) });

    /// <summary>DEL_SERVICE: deletes a service with its destinations.</summary>
    public static IpvsRequest DeleteService(ServiceIdentity identity) => new(
        new IpvsOperation(IpvsCommand.DeleteService) { Service = identity },
        IPVS_CMD_DEL_SERVICE,
        new CommandAttributes { Service = ServiceMapping.ToKey(identity) });

    /// <summary>NEW_DEST: adds a destination.</summary>
    public static IpvsRequest AddDestination(ServiceIdentity service, Destination destination) => new(
        new IpvsOperation(IpvsCommand.AddDestination) { Service = service, Destination = destination.Identity },
        IPVS_CMD_NEW_DEST,
        new CommandAttributes { Service = ServiceMapping.ToKey(service), Destination = DestinationMapping.ToWire(destination) });

    /// <summary>SET_DEST: replaces everything of a destination but its identity; connections stay.</summary>
    public static IpvsRequest UpdateDestination(ServiceIdentity service, Destination destination) => new(
        new IpvsOperation(IpvsCommand.UpdateDestination) { Service = service, Destination = destination.Identity },
        IPVS_CMD_SET_DEST,
        new CommandAttributes { Service = ServiceMapping.ToKey(service), Destination = DestinationMapping.ToWire(destination) });

    /// <summary>DEL_DEST: deletes a destination. Its connections get no more packets, unless it comes back.</summary>
    public static IpvsRequest DeleteDestination(ServiceIdentity service, DestinationIdentity destination) => new(
        new IpvsOperation(IpvsCommand.DeleteDestination) { Service = service, Destination = destination },
        IPVS_CMD_DEL_DEST,
        new CommandAttributes { Service = ServiceMapping.ToKey(service), Destination = DestinationMapping.ToKey(destination) });

    /// <summary>SET_CONFIG: sets the timeouts that are not null.</summary>
    public static IpvsRequest SetTimeouts(Timeouts timeouts) => new(
        new IpvsOperation(IpvsCommand.SetTimeouts),
        IPVS_CMD_SET_CONFIG,
        new CommandAttributes { TimeoutTcp = timeouts.Tcp, TimeoutTcpFin = timeouts.TcpFin, TimeoutUdp = timeouts.Udp });

    /// <summary>NEW_DAEMON: starts a synchronisation daemon that does not run.</summary>
    public static IpvsRequest StartDaemon(SyncDaemon daemon) => new(
        new IpvsOperation(IpvsCommand.StartDaemon) { Daemon = daemon },
        IPVS_CMD_NEW_DAEMON,
        new CommandAttributes { Daemon = DaemonMapping.ToWire(daemon) });

    /// <summary>DEL_DAEMON: stops a synchronisation daemon. The kernel may forget to acknowledge it (ipvs-netlink 6.3).</summary>
    public static IpvsRequest StopDaemon(SyncDaemon daemon) => new(
        new IpvsOperation(IpvsCommand.StopDaemon) { Daemon = daemon },
        IPVS_CMD_DEL_DAEMON,
        new CommandAttributes { Daemon = DaemonMapping.ToKey(daemon.Role) });
}
