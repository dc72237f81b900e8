using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

internal sealed partial class FakeKernel
{
    /// <summary>The time-outs of connections, in seconds.</summary>
    public CommandAttributes Timeouts { get; private set; } = new() { TimeoutTcp = 900, TimeoutTcpFin = 120, TimeoutUdp = 300 };

    // Absent or 0 leaves a time-out alone; one that is out of range leaves all three alone.
    private void SetTimeouts(CommandAttributes attributes)
    {
        uint maximum = int.MaxValue / Ticks;
        KernelRefusal.Unless(
            !(attributes.TimeoutTcp > maximum || attributes.TimeoutTcpFin > maximum || attributes.TimeoutUdp > maximum), Errno.EINVAL);
        Timeouts = new CommandAttributes
        {
            TimeoutTcp = attributes.TimeoutTcp is { } tcp and not 0 ? tcp : Timeouts.TimeoutTcp,
            TimeoutTcpFin = attributes.TimeoutTcpFin is { } fin and not 0 ? fin : Timeouts.TimeoutTcpFin,
            TimeoutUdp = attributes.TimeoutUdp is { } udp and not 0 ? udp : Timeouts.TimeoutUdp,
        };
    }
}
