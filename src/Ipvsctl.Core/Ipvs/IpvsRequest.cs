using Ipvsctl.Changes;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs;

/// <summary>
/// One request to the kernel: the operation and its arguments. It builds the wire form and the description lazily, because of thousands
/// of requests only a refused one needs its description.
/// </summary>
/// <param name="Operation">The operation.</param>
internal sealed record IpvsRequest(IpvsOperation Operation)
{
    /// <summary>The service; null if the operation addresses none.</summary>
    public ServiceIdentity? Service { get; init; }

    /// <summary>The wanted settings of the service.</summary>
    public ServiceSettings? Settings { get; init; }

    /// <summary>The wanted destination, or the one to delete.</summary>
    public Destination? Destination { get; init; }

    /// <summary>The wanted timeouts.</summary>
    public Timeouts? Timeouts { get; init; }

    /// <summary>The daemon to start or stop.</summary>
    public SyncDaemon? Daemon { get; init; }

    /// <summary>The network namespace to enter.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whether the operation changes the table.</summary>
    public bool IsChange => Operation is not (IpvsOperation.Connect or IpvsOperation.EnterNamespace or IpvsOperation.ReadServices
        or IpvsOperation.ReadService or IpvsOperation.ReadDestinations or IpvsOperation.ReadTimeouts or IpvsOperation.ReadDaemons);

    /// <summary>
    /// Whether the operation adds an IPv4 destination that is valid on every host. What is left to check are the addresses of this host
    /// (docs/kernel.md#addresses).
    /// </summary>
    public bool NeedsLocalAddress => Operation == IpvsOperation.AddDestination
        && Destination is { Identity.Address: { Family: IpFamily.V4, IsMulticast: false } address, Tunnel: var tunnel, Thresholds: var thresholds }
        && address.Bits > 0 && address.Bits < uint.MaxValue
        && (tunnel.Type != TunnelType.Gue || tunnel.Port > 0)
        && thresholds.Upper <= Thresholds.PortableMaximum;

    /// <summary>The unknown attributes that the request sends back; empty unless the kernel is newer than this version.</summary>
    public UnknownAttributes Unknown => Operation switch
    {
        IpvsOperation.AddService or IpvsOperation.UpdateService => Settings?.Unknown ?? default,
        IpvsOperation.AddDestination or IpvsOperation.UpdateDestination => Destination?.Unknown ?? default,
        _ => default,
    };

    /// <summary>The kernel's number of the command (IPVS_CMD_*).</summary>
    public byte Command => Operation switch
    {
        IpvsOperation.ReadServices or IpvsOperation.ReadService => IPVS_CMD_GET_SERVICE,
        IpvsOperation.ReadDestinations => IPVS_CMD_GET_DEST,
        IpvsOperation.ReadTimeouts => IPVS_CMD_GET_CONFIG,
        IpvsOperation.ReadDaemons => IPVS_CMD_GET_DAEMON,
        IpvsOperation.AddService => IPVS_CMD_NEW_SERVICE,
        IpvsOperation.UpdateService => IPVS_CMD_SET_SERVICE,
        IpvsOperation.DeleteService => IPVS_CMD_DEL_SERVICE,
        IpvsOperation.AddDestination => IPVS_CMD_NEW_DEST,
        IpvsOperation.UpdateDestination => IPVS_CMD_SET_DEST,
        IpvsOperation.DeleteDestination => IPVS_CMD_DEL_DEST,
        IpvsOperation.SetTimeouts => IPVS_CMD_SET_CONFIG,
        IpvsOperation.StartDaemon => IPVS_CMD_NEW_DAEMON,
        IpvsOperation.StopDaemon => IPVS_CMD_DEL_DAEMON,
        IpvsOperation.Connect or IpvsOperation.EnterNamespace => throw new InvalidOperationException($"{Operation} is no command"),
    };

    /// <summary>Creates the request for one step of a change set.</summary>
    public static IpvsRequest From(Change step) => step.Accept(StepRequests.Instance);

    /// <summary>Returns the attributes on the wire.</summary>
    /// <param name="keys">The cached keys of services.</param>
    public CommandAttributes ToWire(ServiceKeys keys) => new()
    {
        Service = (Service, Settings) switch
        {
            ({ } service, { } settings) => ServiceMapping.ToWire(service, settings),
            ({ } service, null) => keys.Find(service),
            _ => null,
        },
        Destination = (Destination, Operation) switch
        {
            (null, _) => null,
            ({ Identity: var key }, IpvsOperation.DeleteDestination) => DestinationMapping.ToKey(key),
            ({ } destination, _) => DestinationMapping.ToWire(destination),
        },
        Daemon = (Daemon, Operation) switch
        {
            ({ } daemon, IpvsOperation.StartDaemon) => DaemonMapping.ToWire(daemon),
            ({ } daemon, _) => DaemonMapping.ToKey(daemon.Role),
            _ => null,
        },
        TimeoutTcp = Timeouts?.Tcp,
        TimeoutTcpFin = Timeouts?.TcpFin,
        TimeoutUdp = Timeouts?.Udp,
    };

    /// <summary>Describes the operation, in words: <c>add destination 10.0.0.1:80 to service tcp://10.1.2.3:80</c>.</summary>
    public override string ToString() => Operation switch
    {
        IpvsOperation.Connect => "reach IPVS",
        IpvsOperation.EnterNamespace => $"use the network namespace {Namespace}",
        IpvsOperation.ReadServices => "read the services",
        IpvsOperation.ReadService => $"read service {Service}",
        IpvsOperation.ReadDestinations => $"read the destinations of service {Service}",
        IpvsOperation.ReadTimeouts => "read the timeouts",
        IpvsOperation.ReadDaemons => "read the synchronisation daemons",
        IpvsOperation.AddService => $"add service {Service}",
        IpvsOperation.UpdateService => $"change service {Service}",
        IpvsOperation.DeleteService => $"delete service {Service}",
        IpvsOperation.AddDestination => $"add destination {Destination!.Identity} to service {Service}",
        IpvsOperation.UpdateDestination => $"change destination {Destination!.Identity} of service {Service}",
        IpvsOperation.DeleteDestination => $"delete destination {Destination!.Identity} from service {Service}",
        IpvsOperation.SetTimeouts => "set the timeouts",
        IpvsOperation.StartDaemon => $"start the synchronisation {Daemon!.Role.Word} on {Daemon.Interface}",
        IpvsOperation.StopDaemon => $"stop the synchronisation {Daemon!.Role.Word}",
    };
}
