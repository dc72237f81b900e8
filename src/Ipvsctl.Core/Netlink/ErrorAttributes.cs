using static Ipvsctl.Netlink.NetlinkUapi;

namespace Ipvsctl.Netlink;

/// <summary>The details that an error message may add to the error number (extended acknowledgment, <c>NLMSGERR_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record ErrorAttributes
{
    /// <summary>The kernel's description of the error.</summary>
    [NetlinkAttribute(NLMSGERR_ATTR_MSG)]
    public string? Message { get; init; }

    /// <summary>The offset of the rejected attribute in the request, in bytes.</summary>
    [NetlinkAttribute(NLMSGERR_ATTR_OFFS)]
    public uint? Offset { get; init; }

    /// <summary>The values that the kernel accepts for the attribute.</summary>
    [NetlinkNest(NLMSGERR_ATTR_POLICY)]
    public PolicyAttributes? Policy { get; init; }

    /// <summary>The number of a required attribute that is missing.</summary>
    [NetlinkAttribute(NLMSGERR_ATTR_MISS_TYPE)]
    public uint? MissingType { get; init; }

    /// <summary>The offset of the nest that lacks the attribute, in bytes.</summary>
    [NetlinkAttribute(NLMSGERR_ATTR_MISS_NEST)]
    public uint? MissingNest { get; init; }
}
