namespace Ipvsctl.Netlink.Generic;

/// <summary>The numbers of <c>linux/genetlink.h</c>, each under the kernel's own name.</summary>
internal static class GenericUapi
{
    // The controller resolves the other families. It is the only family with a fixed id.
    public const ushort GENL_ID_CTRL = 16;

    public const byte CTRL_CMD_NEWFAMILY = 1;
    public const byte CTRL_CMD_GETFAMILY = 3;

    public const ushort CTRL_ATTR_FAMILY_ID = 1;
    public const ushort CTRL_ATTR_FAMILY_NAME = 2;
    public const ushort CTRL_ATTR_VERSION = 3;
    public const ushort CTRL_ATTR_HDRSIZE = 4;
    public const ushort CTRL_ATTR_MAXATTR = 5;
    public const ushort CTRL_ATTR_OPS = 6;

    public const ushort CTRL_ATTR_OP_ID = 1;
    public const ushort CTRL_ATTR_OP_FLAGS = 2;
}
