namespace Ipvsctl.Model;

/// <summary>How long idle connections are kept (IPVS_CMD_SET_CONFIG), in seconds.</summary>
/// <param name="Tcp">Of an established TCP connection; null leaves it alone.</param>
/// <param name="TcpFin">Of a TCP connection after a FIN; null leaves it alone.</param>
/// <param name="Udp">Of a UDP flow; null leaves it alone.</param>
public sealed record Timeouts(uint? Tcp, uint? TcpFin, uint? Udp)
{
    /// <summary>The shortest time; the kernel takes 0 for "leave it alone".</summary>
    public const uint MinimumSeconds = 1;

    /// <summary>31 days, as ipvsadm. What the kernel takes depends on its HZ: with 1000 it refuses more than 2147483 (ipvs-netlink 6.1).</summary>
    public const uint MaximumSeconds = 2_678_400;

    /// <summary>What the kernel begins with.</summary>
    public static Timeouts KernelDefault { get; } = new(900, 120, 300);

    /// <summary>The same with what is left alone taken from another.</summary>
    public Timeouts Or(Timeouts other) => new(Tcp ?? other.Tcp, TcpFin ?? other.TcpFin, Udp ?? other.Udp);
}
