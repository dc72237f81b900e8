using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs;

/// <summary>
/// A request that changes something. What it says, on the wire and in words, is made when it is asked for: of thousands of requests the wire
/// form is needed while it is written, and the words only if the kernel refuses.
/// </summary>
/// <param name="Kind">What is attempted.</param>
/// <param name="Command">The command's number.</param>
internal sealed record IpvsRequest(IpvsCommand Kind, byte Command)
{
    private ServiceIdentity? _service;
    private ServiceSettings? _settings;
    private Destination? _destination;
    private Timeouts? _timeouts;
    private SyncDaemon? _daemon;

    /// <summary>What is attempted, for a refusal's sentence.</summary>
    public IpvsOperation Operation => new(Kind)
    {
        Service = _service,
        Settings = _settings,
        Destination = _destination?.Identity,
        Daemon = _daemon,
    };

    /// <summary>What it is about, on the wire.</summary>
    /// <param name="keys">The keys of services.</param>
    public CommandAttributes ToWire(ServiceKeys keys) => new()
    {
        Service = (_service, _settings) switch
        {
            ({ } service, { } settings) => ServiceMapping.ToWire(service, settings),
            ({ } service, null) => keys.Of(service),
            _ => null,
        },
        Destination = (_destination, Kind) switch
        {
            (null, _) => null,
            ({ Identity: var key }, IpvsCommand.DeleteDestination) => DestinationMapping.ToKey(key),
            ({ } destination, _) => DestinationMapping.ToWire(destination),
        },
        Daemon = (_daemon, Kind) switch
        {
            ({ } daemon, IpvsCommand.StartDaemon) => DaemonMapping.ToWire(daemon),
            ({ } daemon, _) => DaemonMapping.ToKey(daemon.Role),
            _ => null,
        },
        TimeoutTcp = _timeouts?.Tcp,
        TimeoutTcpFin = _timeouts?.TcpFin,
        TimeoutUdp = _timeouts?.Udp,
    };

    /// <summary>NEW_SERVICE: adds a service, without destinations.</summary>
    public static IpvsRequest AddService(ServiceIdentity identity, ServiceSettings settings) =>
        new(IpvsCommand.AddService, IPVS_CMD_NEW_SERVICE) { _service = identity, _settings = settings };

    /// <summary>SET_SERVICE: replaces all settings of a service; destinations and connections stay.</summary>
    public static IpvsRequest UpdateService(ServiceIdentity identity, ServiceSettings settings) =>
        new(IpvsCommand.UpdateService, IPVS_CMD_SET_SERVICE) { _service = identity, _settings = settings };

    /// <summary>DEL_SERVICE: deletes a service with its destinations.</summary>
    public static IpvsRequest DeleteService(ServiceIdentity identity) =>
        new(IpvsCommand.DeleteService, IPVS_CMD_DEL_SERVICE) { _service = identity };

    /// <summary>NEW_DEST: adds a destination.</summary>
    public static IpvsRequest AddDestination(ServiceIdentity service, Destination destination) =>
        new(IpvsCommand.AddDestination, IPVS_CMD_NEW_DEST) { _service = service, _destination = destination };

    /// <summary>SET_DEST: replaces everything of a destination but its identity; connections stay.</summary>
    public static IpvsRequest UpdateDestination(ServiceIdentity service, Destination destination) =>
        new(IpvsCommand.UpdateDestination, IPVS_CMD_SET_DEST) { _service = service, _destination = destination };

    /// <summary>DEL_DEST: deletes a destination. Its connections get no more packets, unless it comes back.</summary>
    public static IpvsRequest DeleteDestination(ServiceIdentity service, Destination destination) =>
        new(IpvsCommand.DeleteDestination, IPVS_CMD_DEL_DEST) { _service = service, _destination = destination };

    /// <summary>SET_CONFIG: sets the timeouts that are not null.</summary>
    public static IpvsRequest SetTimeouts(Timeouts timeouts) => new(IpvsCommand.SetTimeouts, IPVS_CMD_SET_CONFIG) { _timeouts = timeouts };

    /// <summary>NEW_DAEMON: starts a synchronisation daemon that does not run.</summary>
    public static IpvsRequest StartDaemon(SyncDaemon daemon) => new(IpvsCommand.StartDaemon, IPVS_CMD_NEW_DAEMON) { _daemon = daemon };

    /// <summary>DEL_DAEMON: stops a synchronisation daemon. The kernel may fail to acknowledge it (docs/kernel.md#lost-answers).</summary>
    public static IpvsRequest StopDaemon(SyncDaemon daemon) => new(IpvsCommand.StopDaemon, IPVS_CMD_DEL_DAEMON) { _daemon = daemon };
}
