using static Ipvsctl.Netlink.Generic.GenericUapi;

namespace Ipvsctl.Netlink.Generic;

/// <summary>One command of a family (<c>CTRL_ATTR_OP_*</c>).</summary>
[NetlinkAttributeSet]
internal sealed partial record OperationAttributes
{
    /// <summary>The command's number.</summary>
    [NetlinkAttribute(CTRL_ATTR_OP_ID)]
    public uint? Id { get; init; }

    /// <summary>The flags: 0x1 needs CAP_NET_ADMIN, 0x2 supports a plain request, 0x4 supports a dump, 0x8 has a policy.</summary>
    [NetlinkAttribute(CTRL_ATTR_OP_FLAGS)]
    public uint? Flags { get; init; }
}
