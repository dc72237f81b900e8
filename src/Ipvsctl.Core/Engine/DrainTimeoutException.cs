using System.Collections.Immutable;
using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>Destinations still have connections after the drain timeout. They stay at weight 0; the same call continues.</summary>
public sealed class DrainTimeoutException : DirectorException
{
    internal DrainTimeoutException(TimeSpan timeout, ImmutableArray<DrainingDestination> left) : base(null)
    {
        Timeout = timeout;
        Left = left;
    }

    /// <summary>The drain timeout.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>The destinations that still have connections.</summary>
    public ImmutableArray<DrainingDestination> Left { get; }

    private protected override string Describe() =>
        $"the drain did not end within {Timeout.TotalSeconds} seconds; "
        + $"{Left.Length} destinations stay at weight 0: {string.Join("; ", Left)}";
}
