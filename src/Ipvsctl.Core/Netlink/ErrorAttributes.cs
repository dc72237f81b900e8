using static Ipvsctl.Netlink.NetlinkUapi;

namespace Ipvsctl.Netlink;

/// <summary>What an error message may add to the number (extended acknowledgment, <c>NLMSGERR_ATTR_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record ErrorAttributes
{
    /// <summary>The kernel's own sentence.</summary>
    [NetlinkAttribute(NLMSGERR_ATTR_MSG)]
    public string? Message { get; init; }

    /// <summary>Where in the request the offending attribute begins, in bytes.</summary>
    [NetlinkAttribute(NLMSGERR_ATTR_OFFS)]
    public uint? Offset { get; init; }

    /// <summary>What the kernel would have accepted there.</summary>
    [NetlinkNest(NLMSGERR_ATTR_POLICY)]
    public PolicyAttributes? Policy { get; init; }

    /// <summary>The number of a required attribute that is missing.</summary>
    [NetlinkAttribute(NLMSGERR_ATTR_MISS_TYPE)]
    public uint? MissingType { get; init; }

    /// <summary>Where the nest that lacks it begins, in bytes.</summary>
    [NetlinkAttribute(NLMSGERR_ATTR_MISS_NEST)]
    public uint? MissingNest { get; init; }
}
