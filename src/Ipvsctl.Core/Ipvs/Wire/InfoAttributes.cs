using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// The answer to GET_INFO (<c>IPVS_INFO_ATTR_*</c>). Its numbers collide with those of <see cref="CommandAttributes"/>; the command in
/// the header decides which of the two applies.
/// </summary>
[NetlinkAttributeSet]
internal sealed partial record InfoAttributes
{
    public const ushort IPVS_INFO_ATTR_VERSION = 1;
    public const ushort IPVS_INFO_ATTR_CONN_TAB_SIZE = 2;

    /// <summary>The version of IPVS: 0x010201 (1.2.1) on every current kernel.</summary>
    [NetlinkAttribute(IPVS_INFO_ATTR_VERSION)]
    public uint? Version { get; init; }

    /// <summary>The number of buckets of the connection table.</summary>
    [NetlinkAttribute(IPVS_INFO_ATTR_CONN_TAB_SIZE)]
    public uint? ConnectionTableSize { get; init; }
}
