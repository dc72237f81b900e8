namespace Ipvsctl.Model;

/// <summary>How many connections a destination may have before it gets no more.</summary>
/// <param name="Upper">At this many it gets no more; 0 is no limit.</param>
/// <param name="Lower">Below this many it gets some again; 0 is three quarters of <paramref name="Upper"/>. Never above it.</param>
public readonly record struct Thresholds(uint Upper, uint Lower)
{
    /// <summary>The largest threshold that every kernel accepts (docs/kernel.md#thresholds).</summary>
    public const uint Maximum = int.MaxValue;
}
