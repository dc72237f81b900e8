namespace Ipvsctl.Model;

/// <summary>All connections of one client go to one destination, for a time (IP_VS_SVC_F_PERSISTENT).</summary>
/// <param name="Seconds">How long after the last connection the client is remembered, 1 to <see cref="MaximumSeconds"/>.</param>
/// <param name="Netmask">
/// Which part of a client's address makes the client: for IPv4 the mask's 32 bits, for IPv6 a prefix length from 1 to 128.
/// </param>
/// <param name="Engine">The engine that knows a client by other things than its address, such as <c>sip</c>; null for none.</param>
public sealed record Persistence(uint Seconds, uint Netmask, string? Engine)
{
    /// <summary>31 days. The kernel multiplies by HZ without a check, so larger values may wrap (docs/kernel.md#persistence).</summary>
    public const uint MaximumSeconds = 2_678_400;

    /// <summary>What ipvsadm takes where it is not told, and ours too.</summary>
    public const uint DefaultSeconds = 360;

    /// <summary>The longest name of an engine, without its terminating NUL.</summary>
    public const int MaximumEngineLength = 16;

    /// <summary>The netmask that tells all clients apart: every bit of IPv4, all 128 of IPv6.</summary>
    public static uint DefaultNetmask(IpFamily family) => family == IpFamily.V4 ? uint.MaxValue : 128;
}
