using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reports duplicate identities, in any spelling.</summary>
/// <param name="what">The noun for messages: "service".</param>
/// <param name="diagnostics">Receives the duplicates.</param>
internal sealed class UniqueIdentities<T>(string what, Diagnostics diagnostics) where T : notnull
{
    // The line of each identity.
    private readonly Dictionary<T, int> _seen = [];

    /// <summary>Forgets all identities, and reserves room for <paramref name="expected"/> new ones.</summary>
    public void Clear(int expected)
    {
        _seen.Clear();
        _seen.EnsureCapacity(expected);
    }

    /// <summary>Adds an identity; if it is a duplicate, reports it and returns false.</summary>
    public bool TryAdd(T identity, Scalar address)
    {
        if (_seen.TryAdd(identity, address.At.Line))
        {
            return true;
        }

        diagnostics.Report(
            DiagnosticKind.Value,
            address.At,
            $"duplicate {what} {identity}",
            $"first defined on line {_seen[identity]}");
        return false;
    }
}
