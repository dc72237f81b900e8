namespace Ipvsctl.Model;

/// <summary>How long idle connections are kept (IPVS_CMD_SET_CONFIG), in seconds.</summary>
/// <param name="Tcp">Of an established TCP connection; null leaves it alone.</param>
/// <param name="TcpFin">Of a TCP connection after a FIN; null leaves it alone.</param>
/// <param name="Udp">Of a UDP flow; null leaves it alone.</param>
public sealed record Timeouts(uint? Tcp, uint? TcpFin, uint? Udp)
{
    /// <summary>The shortest time; the kernel takes 0 for "leave it alone".</summary>
    public const uint MinimumSeconds = 1;

    /// <summary>31 days, as in ipvsadm. The kernel's own limit depends on its HZ and may be lower (docs/kernel.md#timeouts).</summary>
    public const uint MaximumSeconds = 2_678_400;

    /// <summary>What the kernel begins with.</summary>
    public static Timeouts KernelDefault { get; } = new(900, 120, 300);

    /// <summary>The same with what is left alone taken from another.</summary>
    public Timeouts Or(Timeouts other) => new(Tcp ?? other.Tcp, TcpFin ?? other.TcpFin, Udp ?? other.Udp);
}
