namespace Ipvsctl.Changes;

/// <summary>Computes the steps of a weight that changes evenly, one step per second.</summary>
internal static class WeightRamp
{
    /// <summary>Returns the weight after each second; the last one is <paramref name="to"/>.</summary>
    /// <param name="from">The initial weight.</param>
    /// <param name="to">The final weight.</param>
    /// <param name="seconds">The duration in seconds; 0 returns no steps.</param>
    public static IEnumerable<int> Steps(int from, int to, int seconds)
    {
        for (int second = 1; second <= seconds; second++)
        {
            yield return (int)(from + ((long)to - from) * second / seconds);
        }
    }
}
