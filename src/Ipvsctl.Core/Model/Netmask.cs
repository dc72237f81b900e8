using System.Numerics;

namespace Ipvsctl.Model;

/// <summary>Netmasks of persistence: any 32 bits for IPv4, a prefix length for IPv6 (docs/kernel.md#persistence).</summary>
internal static class Netmask
{
    private const int V4Bits = 32;

    /// <summary>The IPv4 mask of a prefix length from 0 to 32.</summary>
    public static uint FromPrefix(int length) => length == 0 ? 0 : uint.MaxValue << (V4Bits - length);

    /// <summary>The spelling of model files: the prefix length, or dotted decimal for an IPv4 mask that is not a prefix.</summary>
    public static string ToText(uint netmask, IpFamily family) =>
        family == IpFamily.V6 ? $"{netmask}"
        : FromPrefix(BitOperations.PopCount(netmask)) == netmask ? $"{BitOperations.PopCount(netmask)}"
        : $"{new IpAddress(IpFamily.V4, netmask)}";
}
