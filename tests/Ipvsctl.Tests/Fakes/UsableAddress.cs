using Ipvsctl.Ipvs.Wire;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

/// <summary>Which addresses a destination may have (docs/kernel.md#addresses).</summary>
internal static class UsableAddress
{
    private const int V4MappedShift = 32;
    private const uint V4Mapped = 0xffff;
    private const uint LinkLocalPrefix = 0xfe80 >> 6;

    /// <summary>Whether the kernel takes the address.</summary>
    /// <param name="family">Its family.</param>
    /// <param name="address">The address.</param>
    /// <param name="broadcasts">The broadcast addresses of local networks.</param>
    /// <param name="linkLocals">The host's own link-local addresses.</param>
    public static bool Test(ushort family, AddressField address, IEnumerable<uint> broadcasts, IEnumerable<UInt128> linkLocals) =>
        family == AF_INET ? TestV4(address.V4, broadcasts) : TestV6(address.Bits, linkLocals);

    private static bool TestV4(uint address, IEnumerable<uint> broadcasts)
    {
        bool multicast = address >> 28 == 0xe;
        return address is not (0 or uint.MaxValue) && !multicast && !broadcasts.Contains(address);
    }

    private static bool TestV6(UInt128 address, IEnumerable<UInt128> linkLocals)
    {
        bool multicast = (byte)(address >> 120) == 0xff;
        bool mapped = address >> V4MappedShift == V4Mapped;
        bool linkLocal = (uint)(address >> 118) == LinkLocalPrefix;
        return address != 0 && !multicast && !mapped && (!linkLocal || linkLocals.Contains(address));
    }
}
