using static Ipvsctl.Netlink.NetlinkUapi;

namespace Ipvsctl.Netlink;

/// <summary>The values that the kernel accepts for an attribute (<c>NL_POLICY_TYPE_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record PolicyAttributes
{
    /// <summary>The minimum of an unsigned value.</summary>
    [NetlinkAttribute(NL_POLICY_TYPE_ATTR_MIN_VALUE_U)]
    public ulong? Minimum { get; init; }

    /// <summary>The maximum of an unsigned value.</summary>
    [NetlinkAttribute(NL_POLICY_TYPE_ATTR_MAX_VALUE_U)]
    public ulong? Maximum { get; init; }

    /// <summary>The attribute's type, <c>enum netlink_attribute_type</c>.</summary>
    [NetlinkAttribute(NL_POLICY_TYPE_ATTR_TYPE)]
    public uint? Type { get; init; }
}
