namespace Ipvsctl.Model;

/// <summary>Sends all connections of one client to the same destination for a time (IP_VS_SVC_F_PERSISTENT).</summary>
/// <param name="Seconds">
/// How long the kernel remembers a client after its last connection, in seconds. Model files accept 0 to <see cref="MaximumSeconds"/>.
/// </param>
/// <param name="Netmask">
/// The part of a client's address that identifies the client: a 32-bit mask for IPv4, a prefix length from 1 to 128 for IPv6.
/// </param>
/// <param name="Engine">
/// The engine that identifies clients by data other than the address, such as <c>sip</c>: 1 to <see cref="MaximumEngineLength"/> bytes;
/// null for none.
/// </param>
/// <exception cref="ArgumentException">The engine's name is empty, too long, or contains a NUL.</exception>
public sealed record Persistence(uint Seconds, uint Netmask, string? Engine)
{
    /// <summary>
    /// The largest timeout that any kernel can hold: it multiplies by HZ, at least 100, in 32 bits (docs/kernel.md#persistence).
    /// </summary>
    public const uint MaximumSeconds = 42_949_672;

    /// <summary>31 days, as in ipvsadm. A larger timeout wraps on a kernel whose HZ is too large for it.</summary>
    public const uint PortableSeconds = 2_678_400;

    /// <summary>The default of model files and of ipvsadm, in seconds.</summary>
    public const uint DefaultSeconds = 360;

    /// <summary>The engines in Linux up to 7.2, separated by spaces.</summary>
    internal const string KnownEngines = "sip";

    /// <summary>The maximum length of an engine's name, in bytes of UTF-8 without its terminating NUL (IP_VS_PENAME_MAXLEN).</summary>
    public const int MaximumEngineLength = 16;

    /// <summary>The engine that identifies clients by data other than the address, such as <c>sip</c>; null for none.</summary>
    public string? Engine { get; init => field = Checked(value); } = Checked(Engine);

    /// <summary>The netmask that distinguishes all clients: all 32 bits for IPv4, the prefix length 128 for IPv6.</summary>
    public static uint DefaultNetmask(IpFamily family) => family == IpFamily.V4 ? uint.MaxValue : 128;

    private static string? Checked(string? engine) => engine is null ? null : KernelName.Checked(engine, MaximumEngineLength);
}
