namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// The numbers of <c>linux/ip_vs.h</c>, each under the kernel's own name. Unchanged since Linux 5.3. A record of attributes has the numbers of its own.
/// </summary>
internal static class IpvsUapi
{
    /// <summary>The generic netlink family.</summary>
    public const string IPVS_GENL_NAME = "IPVS";

    // Address families, as the socket layer numbers them.
    public const ushort AF_INET = 2;
    public const ushort AF_INET6 = 10;

    // Commands. The kernel answers GET_SERVICE with NEW_SERVICE, and so on.
    public const byte IPVS_CMD_NEW_SERVICE = 1;
    public const byte IPVS_CMD_SET_SERVICE = 2;
    public const byte IPVS_CMD_DEL_SERVICE = 3;
    public const byte IPVS_CMD_GET_SERVICE = 4;
    public const byte IPVS_CMD_NEW_DEST = 5;
    public const byte IPVS_CMD_SET_DEST = 6;
    public const byte IPVS_CMD_DEL_DEST = 7;
    public const byte IPVS_CMD_GET_DEST = 8;
    public const byte IPVS_CMD_NEW_DAEMON = 9;
    public const byte IPVS_CMD_DEL_DAEMON = 10;
    public const byte IPVS_CMD_GET_DAEMON = 11;
    public const byte IPVS_CMD_SET_CONFIG = 12;
    public const byte IPVS_CMD_GET_CONFIG = 13;
    public const byte IPVS_CMD_SET_INFO = 14;
    public const byte IPVS_CMD_GET_INFO = 15;
    public const byte IPVS_CMD_ZERO = 16;
    public const byte IPVS_CMD_FLUSH = 17;

    // Statistics, in both forms. PAD (11) is empty and skipped.
    public const ushort IPVS_STATS_ATTR_CONNS = 1;
    public const ushort IPVS_STATS_ATTR_INPKTS = 2;
    public const ushort IPVS_STATS_ATTR_OUTPKTS = 3;
    public const ushort IPVS_STATS_ATTR_INBYTES = 4;
    public const ushort IPVS_STATS_ATTR_OUTBYTES = 5;
    public const ushort IPVS_STATS_ATTR_CPS = 6;
    public const ushort IPVS_STATS_ATTR_INPPS = 7;
    public const ushort IPVS_STATS_ATTR_OUTPPS = 8;
    public const ushort IPVS_STATS_ATTR_INBPS = 9;
    public const ushort IPVS_STATS_ATTR_OUTBPS = 10;

    // Service flags. The kernel sets HASHED (0x2) on every listed service, and ignores it in requests.
    public const uint IP_VS_SVC_F_PERSISTENT = 0x1;
    public const uint IP_VS_SVC_F_ONEPACKET = 0x4;
    public const uint IP_VS_SVC_F_SCHED1 = 0x8;
    public const uint IP_VS_SVC_F_SCHED2 = 0x10;
    public const uint IP_VS_SVC_F_SCHED3 = 0x20;

    // The bits of a connection's flags that hold the forwarding method.
    public const uint IP_VS_CONN_F_FWD_MASK = 0x7;
}
