using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// Plans how to restore the order in which a director that starts with a file adds destinations: the order of their identities
/// (docs/kernel.md#hash-tables).
/// </summary>
internal static class OrderPlan
{
    /// <summary>Returns the fewest destinations to delete and add again, each at the end, in this order.</summary>
    /// <param name="current">The destinations, the oldest first.</param>
    public static ImmutableArray<DestinationIdentity> ToReplace(IReadOnlyList<DestinationIdentity> current)
    {
        DestinationIdentity[] wanted = [.. current];
        Array.Sort(wanted, static (one, other) => one.CompareTo(other));
        int kept = 0;
        foreach (DestinationIdentity identity in current)
        {
            kept += identity == wanted[kept] ? 1 : 0;
            if (kept == wanted.Length)
            {
                break;
            }
        }

        return [.. wanted[kept..]];
    }
}
