namespace Ipvsctl.Model;

/// <summary>The connection limits of a destination (IPVS_DEST_ATTR_U_THRESH, IPVS_DEST_ATTR_L_THRESH).</summary>
/// <param name="Upper">At this many connections, it gets no new ones; 0 means no limit.</param>
/// <param name="Lower">Below this many, it gets new ones again; 0 means three quarters of <paramref name="Upper"/>. Never above it.</param>
public readonly record struct Thresholds(uint Upper, uint Lower)
{
    /// <summary>The largest threshold that every kernel accepts; some accept all 32 bits (docs/kernel.md#thresholds).</summary>
    public const uint PortableMaximum = int.MaxValue;

    /// <summary>Whether a destination with this many active and inactive connections gets no new ones.</summary>
    internal bool AreReached(long connections) => Upper > 0 && connections >= Upper;
}
