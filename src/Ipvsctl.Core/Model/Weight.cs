namespace Ipvsctl.Model;

/// <summary>A destination's share of new connections, in the kernel's range.</summary>
public static class Weight
{
    /// <summary>No new connections; those that live go on.</summary>
    public const int Minimum = 0;

    /// <summary>The largest weight that the kernel accepts (docs/kernel.md#destinations).</summary>
    public const int Maximum = int.MaxValue;
}
