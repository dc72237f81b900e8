using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Soak;

/// <summary>The kernel, spoken to without a program in between: to clear the table, and for what no program would send.</summary>
internal static class Kernel
{
    private static readonly GenericConnection Connection = new(NetlinkSocket.Open(NetlinkUapi.NETLINK_GENERIC), IPVS_GENL_NAME);

    /// <summary>Makes everything what it is after a start: no service, no daemon, the kernel's own timeouts.</summary>
    public static void Reset()
    {
        Send(IPVS_CMD_FLUSH, new CommandAttributes());
        Send(IPVS_CMD_SET_CONFIG, new CommandAttributes { TimeoutTcp = 900, TimeoutTcpFin = 120, TimeoutUdp = 300 });

        // A daemon that does not run is no mistake, and of one that hardly ran the kernel forgets to answer: a batch does not wait for it.
        foreach (uint state in new uint[] { 1, 2 })
        {
            Connection.Batch<CommandAttributes>(
                [(IPVS_CMD_DEL_DAEMON, new CommandAttributes { Daemon = new DaemonAttributes { State = state } })]);
        }
    }

    /// <summary>Makes a change that must succeed.</summary>
    public static void Send(IpvsRequest request) => Send(request.Command, request.ToWire(new ServiceKeys()));

    /// <summary>The number that a request is answered with.</summary>
    public static Errno Ask(byte command, CommandAttributes attributes)
    {
        try
        {
            Send(command, attributes);
            return Errno.None;
        }
        catch (NetlinkException e)
        {
            return e.Errno;
        }
    }

    private static void Send(byte command, CommandAttributes attributes) =>
        Connection.Request<CommandAttributes, CommandAttributes>(command, attributes);
}
