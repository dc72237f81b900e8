using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>The top level of every IPVS message except GET_INFO's answer (<c>IPVS_CMD_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record CommandAttributes
{
    public const ushort IPVS_CMD_ATTR_SERVICE = 1;
    public const ushort IPVS_CMD_ATTR_DEST = 2;
    public const ushort IPVS_CMD_ATTR_DAEMON = 3;
    public const ushort IPVS_CMD_ATTR_TIMEOUT_TCP = 4;
    public const ushort IPVS_CMD_ATTR_TIMEOUT_TCP_FIN = 5;
    public const ushort IPVS_CMD_ATTR_TIMEOUT_UDP = 6;

    /// <summary>A service, or the service of the destination in the same message.</summary>
    [NetlinkNest(IPVS_CMD_ATTR_SERVICE)]
    public ServiceAttributes? Service { get; init; }

    /// <summary>A destination.</summary>
    [NetlinkNest(IPVS_CMD_ATTR_DEST)]
    public DestinationAttributes? Destination { get; init; }

    /// <summary>A synchronization daemon.</summary>
    [NetlinkNest(IPVS_CMD_ATTR_DAEMON)]
    public DaemonAttributes? Daemon { get; init; }

    /// <summary>Idle time of an established TCP connection, in seconds; 0 in a request leaves it alone.</summary>
    [NetlinkAttribute(IPVS_CMD_ATTR_TIMEOUT_TCP)]
    public uint? TimeoutTcp { get; init; }

    /// <summary>Idle time of a TCP connection after a FIN, in seconds; 0 in a request leaves it alone.</summary>
    [NetlinkAttribute(IPVS_CMD_ATTR_TIMEOUT_TCP_FIN)]
    public uint? TimeoutTcpFin { get; init; }

    /// <summary>Idle time of a UDP flow, in seconds; 0 in a request leaves it alone.</summary>
    [NetlinkAttribute(IPVS_CMD_ATTR_TIMEOUT_UDP)]
    public uint? TimeoutUdp { get; init; }
}
