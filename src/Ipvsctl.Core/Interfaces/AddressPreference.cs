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
    /// <param name="addresses">The addresses in the kernel's order: IPv4 oldest first, IPv6 newest first.</param>
    public static IEnumerable<AddressMessage> Sort(IEnumerable<AddressMessage> addresses)
    {
        AddressMessage[] oldestFirst = [.. addresses];
        if (oldestFirst is [{ IsV6: true }, ..])
        {
            Array.Reverse(oldestFirst);
        }

        return oldestFirst.Order(Comparer<AddressMessage>.Create(static (one, other) => Rank(one).CompareTo(Rank(other))));
    }

    // A number that is smaller for an address that comes first.
    private static int Rank(AddressMessage address) =>
        (address.Header.Scope << 3)
        | (Has(address, IFA_F_DEPRECATED) ? 4 : 0)
        | (Has(address, IFA_F_SECONDARY) ? 2 : 0)
        | (address.Header.PrefixLength == (address.IsV6 ? V6HostPrefix : V4HostPrefix) ? 1 : 0);

    private static bool Has(AddressMessage address, uint flag) => (address.Flags & flag) != 0;
}
