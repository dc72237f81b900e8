using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>A virtual service (<c>IPVS_SVC_ATTR_*</c>). The first five attributes are its key.</summary>
[NetlinkAttributeSet]
internal sealed partial record ServiceAttributes
{
    public const ushort IPVS_SVC_ATTR_AF = 1;
    public const ushort IPVS_SVC_ATTR_PROTOCOL = 2;
    public const ushort IPVS_SVC_ATTR_ADDR = 3;
    public const ushort IPVS_SVC_ATTR_PORT = 4;
    public const ushort IPVS_SVC_ATTR_FWMARK = 5;
    public const ushort IPVS_SVC_ATTR_SCHED_NAME = 6;
    public const ushort IPVS_SVC_ATTR_FLAGS = 7;
    public const ushort IPVS_SVC_ATTR_TIMEOUT = 8;
    public const ushort IPVS_SVC_ATTR_NETMASK = 9;
    public const ushort IPVS_SVC_ATTR_STATS = 10;
    public const ushort IPVS_SVC_ATTR_PE_NAME = 11;
    public const ushort IPVS_SVC_ATTR_STATS64 = 12;

    /// <summary>AF_INET or AF_INET6.</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_AF)]
    public ushort? Family { get; init; }

    /// <summary>IPPROTO_*; absent with a firewall mark.</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_PROTOCOL)]
    public ushort? Protocol { get; init; }

    /// <summary>The virtual address; absent with a firewall mark.</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_ADDR)]
    public AddressField? Address { get; init; }

    /// <summary>The port; absent with a firewall mark.</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_PORT, NetworkOrder = true)]
    public ushort? Port { get; init; }

    /// <summary>The firewall mark, instead of protocol, address and port. Never 0, which means TCP (docs/kernel.md#keys).</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_FWMARK)]
    public uint? FirewallMark { get; init; }

    /// <summary>The scheduler, at most 15 bytes.</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_SCHED_NAME)]
    public string? Scheduler { get; init; }

    /// <summary>The persistence engine, at most 16 bytes; a request without it removes it.</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_PE_NAME)]
    public string? PersistenceEngine { get; init; }

    /// <summary>The flags (IP_VS_SVC_F_*), with a mask of those that a request changes.</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_FLAGS)]
    public FlagsField? Flags { get; init; }

    /// <summary>How long the kernel remembers a client, in seconds; large values wrap (docs/kernel.md#persistence).</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_TIMEOUT)]
    public uint? Timeout { get; init; }

    /// <summary>The part of a client's address that identifies the client; for IPv6, required even without persistence.</summary>
    [NetlinkAttribute(IPVS_SVC_ATTR_NETMASK)]
    public NetmaskField? Netmask { get; init; }

    /// <summary>32-bit counters; only in answers.</summary>
    [NetlinkNest(IPVS_SVC_ATTR_STATS)]
    public StatisticsAttributes? Statistics { get; init; }

    /// <summary>64-bit counters; only in answers. Since Linux 4.1.</summary>
    [NetlinkNest(IPVS_SVC_ATTR_STATS64)]
    public StatisticsAttributes? Statistics64 { get; init; }

    /// <summary>Attributes that a newer kernel added. A request without them resets them (docs/kernel.md#unknown-attributes).</summary>
    [NetlinkUnknown]
    public RawAttributes Unknown { get; init; }
}
