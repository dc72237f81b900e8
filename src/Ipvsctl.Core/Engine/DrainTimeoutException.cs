using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Ipvs;

namespace Ipvsctl;

/// <summary>Destinations still have connections after the drain timeout. They stay at weight 0; the same call continues.</summary>
public sealed class DrainTimeoutException : DirectorException
{
    internal DrainTimeoutException(TimeSpan timeout, ImmutableArray<DrainingDestination> left, IpvsException? failure = null) : base(failure)
    {
        Timeout = timeout;
        Left = left;
    }

    /// <summary>The drain timeout.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>The destinations that still have connections; empty if none of the readings succeeded.</summary>
    public ImmutableArray<DrainingDestination> Left { get; }

    /// <summary>What the drain still waited for, in words: the destinations, or why their connections could not be read.</summary>
    internal string Waiting => Left.IsEmpty && InnerException is { } failure ? failure.Message : string.Join("; ", Left);

    private protected override string Describe() =>
        $"the drain did not end within {Timeout.TotalSeconds} seconds; {Left.Length} destinations stay at weight 0: {Waiting}";
}
