namespace Ipvsctl.Model;

/// <summary>How long the kernel keeps idle connections, in seconds (IPVS_CMD_SET_CONFIG).</summary>
/// <param name="Tcp">An established TCP connection; null leaves the setting alone.</param>
/// <param name="TcpFin">A TCP connection after a FIN; null leaves the setting alone.</param>
/// <param name="Udp">A UDP flow; null leaves the setting alone.</param>
/// <exception cref="ArgumentOutOfRangeException">A timeout is 0, which the kernel reads as "leave it alone".</exception>
public sealed record Timeouts(uint? Tcp, uint? TcpFin, uint? Udp)
{
    /// <summary>The smallest timeout, in seconds.</summary>
    public const uint MinimumSeconds = 1;

    /// <summary>The largest timeout that any kernel accepts, one with HZ=100 (docs/kernel.md#timeouts).</summary>
    public const uint MaximumSeconds = 21_474_836;

    /// <summary>31 days, as in ipvsadm. The limit of a kernel with HZ=1000 is lower.</summary>
    public const uint PortableSeconds = 2_678_400;

    /// <summary>The kernel's defaults.</summary>
    public static Timeouts KernelDefault { get; } = new(900, 120, 300);

    /// <summary>An established TCP connection; null leaves the setting alone.</summary>
    public uint? Tcp { get; init => field = Checked(value); } = Checked(Tcp);

    /// <summary>A TCP connection after a FIN; null leaves the setting alone.</summary>
    public uint? TcpFin { get; init => field = Checked(value); } = Checked(TcpFin);

    /// <summary>A UDP flow; null leaves the setting alone.</summary>
    public uint? Udp { get; init => field = Checked(value); } = Checked(Udp);

    /// <summary>Replaces each timeout that is null with the one of <paramref name="defaults"/>.</summary>
    public Timeouts WithDefaults(Timeouts defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return new Timeouts(Tcp ?? defaults.Tcp, TcpFin ?? defaults.TcpFin, Udp ?? defaults.Udp);
    }

    private static uint? Checked(uint? seconds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(seconds ?? MinimumSeconds, nameof(seconds));
        return seconds;
    }
}
