using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Notices that one thing is described twice, in whatever spelling.</summary>
/// <param name="what">What is identified: "the service".</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class UniqueIdentities<T>(string what, Diagnostics diagnostics) where T : notnull
{
    private readonly Dictionary<T, SourcePosition> _seen = [];

    /// <summary>Begins anew, in a place where the same may stand again, and where as many are to be expected.</summary>
    public void Clear(int expected)
    {
        _seen.Clear();
        _seen.EnsureCapacity(expected);
    }

    /// <summary>Whether this is the first of its identity; otherwise it is reported.</summary>
    public bool TryAdd(T identity, Scalar address)
    {
        if (_seen.TryAdd(identity, address.At))
        {
            return true;
        }

        diagnostics.Report(
            DiagnosticKind.Value,
            address.At,
            $"{what} {identity} stands here again",
            $"expected it once, as on line {_seen[identity].Line}");
        return false;
    }
}
