namespace Ipvsctl.Changes;

/// <summary>Lists things in a message, however many there are.</summary>
internal static class ShortList
{
    /// <summary>How many are named; of the others, only their number is given.</summary>
    public const int MaximumNamed = 5;

    /// <summary>Returns the list: <c>a, b, c, d, e and 3 more</c>.</summary>
    /// <param name="items">What to list.</param>
    /// <param name="separator">The text between two items.</param>
    /// <param name="beforeRest">The text before "and ... more".</param>
    public static string Join<T>(IReadOnlyCollection<T> items, string separator = ", ", string beforeRest = " ")
    {
        string named = string.Join(separator, items.Take(MaximumNamed));
        return items.Count > MaximumNamed ? $"{named}{beforeRest}and {items.Count - MaximumNamed} more" : named;
    }
}
