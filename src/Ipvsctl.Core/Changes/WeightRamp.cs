namespace Ipvsctl.Changes;

/// <summary>A weight that changes evenly over a time, one step a second.</summary>
internal static class WeightRamp
{
    /// <summary>The weight after each second; the last one is <paramref name="to"/>.</summary>
    /// <param name="from">The weight at the beginning.</param>
    /// <param name="to">The weight at the end.</param>
    /// <param name="seconds">How long it takes; 0 has no step.</param>
    public static IEnumerable<int> Steps(int from, int to, int seconds) =>
        Enumerable.Range(1, seconds).Select(second => (int)(from + ((long)to - from) * second / seconds));
}
