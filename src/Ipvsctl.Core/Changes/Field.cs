namespace Ipvsctl.Changes;

/// <summary>A setting that can change: of a service, a destination, the timeouts or a daemon.</summary>
public enum Field
{
    /// <summary>A service's scheduler.</summary>
    Scheduler,

    /// <summary>A service's flags: those of its scheduler, and one-packet.</summary>
    Flags,

    /// <summary>A service's persistence: timeout, netmask and engine.</summary>
    Persistence,

    /// <summary>A destination's weight.</summary>
    Weight,

    /// <summary>A destination's forwarding method.</summary>
    Forwarding,

    /// <summary>A destination's upper threshold.</summary>
    UpperThreshold,

    /// <summary>A destination's lower threshold.</summary>
    LowerThreshold,

    /// <summary>A destination's tunnel: type, port and checksum.</summary>
    Tunnel,

    /// <summary>The timeout of established TCP connections.</summary>
    TcpTimeout,

    /// <summary>The timeout of TCP connections after a FIN.</summary>
    TcpFinTimeout,

    /// <summary>The timeout of UDP flows.</summary>
    UdpTimeout,

    /// <summary>A daemon's interface.</summary>
    Interface,

    /// <summary>A daemon's id.</summary>
    SyncId,

    /// <summary>A daemon's maximum packet length.</summary>
    MaximumLength,

    /// <summary>A daemon's multicast group.</summary>
    Group,

    /// <summary>A daemon's port.</summary>
    Port,

    /// <summary>A daemon's time to live.</summary>
    TimeToLive,
}
