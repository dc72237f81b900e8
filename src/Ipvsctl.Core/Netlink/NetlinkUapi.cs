namespace Ipvsctl.Netlink;

/// <summary>The numbers of <c>linux/netlink.h</c>, each under the kernel's own name.</summary>
internal static class NetlinkUapi
{
    // Protocols of an AF_NETLINK socket.
    public const int NETLINK_ROUTE = 0;
    public const int NETLINK_GENERIC = 16;

    // Message types below NLMSG_MIN_TYPE (16) are control messages.
    public const ushort NLMSG_NOOP = 1;
    public const ushort NLMSG_ERROR = 2;
    public const ushort NLMSG_DONE = 3;
    public const ushort NLMSG_OVERRUN = 4;

    // Flags of a request. DUMP is two bits: never send one of them alone.
    public const ushort NLM_F_REQUEST = 0x1;
    public const ushort NLM_F_ACK = 0x4;
    public const ushort NLM_F_DUMP = 0x300;

    // Flags of an answer.
    public const ushort NLM_F_MULTI = 0x2;
    public const ushort NLM_F_DUMP_INTR = 0x10;
    public const ushort NLM_F_CAPPED = 0x100;
    public const ushort NLM_F_ACK_TLVS = 0x200;

    // Attributes of an error message (extended acknowledgment).
    public const ushort NLMSGERR_ATTR_MSG = 1;
    public const ushort NLMSGERR_ATTR_OFFS = 2;
    public const ushort NLMSGERR_ATTR_POLICY = 4;
    public const ushort NLMSGERR_ATTR_MISS_TYPE = 5;
    public const ushort NLMSGERR_ATTR_MISS_NEST = 6;

    // Attributes of the policy nest in an error message.
    public const ushort NL_POLICY_TYPE_ATTR_TYPE = 1;
    public const ushort NL_POLICY_TYPE_ATTR_MIN_VALUE_U = 4;
    public const ushort NL_POLICY_TYPE_ATTR_MAX_VALUE_U = 5;
}
