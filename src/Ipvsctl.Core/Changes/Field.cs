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

/// <summary>The words for fields.</summary>
internal static class FieldWords
{
    extension(Field one)
    {
        /// <summary>The path of its key in a service, a destination, the timeouts or a daemon of a model file.</summary>
        public string Key => one switch
        {
            Field.UpperThreshold => "thresholds.upper",
            Field.LowerThreshold => "thresholds.lower",
            _ => one.Name,
        };

        /// <summary>The name in a diff. It is the key in the model file, unless that key is nested.</summary>
        public string Name => one switch
        {
            Field.Scheduler => "sched",
            Field.Flags => "flags",
            Field.Persistence => "persistence",
            Field.Weight => "weight",
            Field.Forwarding => "forward",
            Field.UpperThreshold => "upper threshold",
            Field.LowerThreshold => "lower threshold",
            Field.Tunnel => "tunnel",
            Field.TcpTimeout => "tcp",
            Field.TcpFinTimeout => "tcp-fin",
            Field.UdpTimeout => "udp",
            Field.Interface => "interface",
            Field.SyncId => "id",
            Field.MaximumLength => "maxlen",
            Field.Group => "group",
            Field.Port => "port",
            Field.TimeToLive => "ttl",
        };
    }
}
