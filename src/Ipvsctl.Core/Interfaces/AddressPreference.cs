using static Ipvsctl.Interfaces.Wire.RouteUapi;

namespace Ipvsctl.Interfaces;

/// <summary>
/// Orders the addresses of an interface so that the host's own come first, and an address that is added later, such as a VIP, comes last
/// (docs/kernel.md#interfaces).
/// </summary>
internal static class AddressPreference
{
    private const byte V4HostPrefix = 32;
    private const byte V6HostPrefix = 128;

    /// <summary>Whether an address can be used: duplicate address detection has passed.</summary>
    public static bool IsUsable(AddressMessage address) => (address.Flags & (IFA_F_TENTATIVE | IFA_F_DADFAILED)) == 0;

    /// <summary>
    /// Sorts the addresses of one family: by scope, the widest first; then preferred before deprecated ones, primary before secondary
    /// (IPv4) or temporary (IPv6) ones, those with a network before /32 and /128; then the oldest first.
    /// </summary>
    /// <param name="addresses">The addresses in the kernel's order.</param>
    public static IEnumerable<AddressMessage> Sort(IEnumerable<AddressMessage> addresses) => addresses
        .Select((address, index) => (address, index))
        .OrderBy(one => one.address.Header.Scope)
        .ThenBy(one => Has(one.address, IFA_F_DEPRECATED))
        .ThenBy(one => Has(one.address, IFA_F_SECONDARY))
        .ThenBy(one => one.address.Header.PrefixLength == (IsV6(one.address) ? V6HostPrefix : V4HostPrefix))
        .ThenBy(one => IsV6(one.address) ? -one.index : one.index)
        .Select(one => one.address);

    private static bool Has(AddressMessage address, uint flag) => (address.Flags & flag) != 0;

    private static bool IsV6(AddressMessage address) => address.Header.Family == AF_INET6;
}
