namespace Ipvsctl.Soak;

/// <summary>Counts how often each of some things was used, so that the figures can say that none was forgotten.</summary>
/// <param name="names">The things.</param>
internal sealed class Tally(IEnumerable<string> names)
{
    // After so many tries everything has been used, or never will be.
    private const int Enough = 250;

    private readonly Dictionary<string, int> _used = names.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
    private int _tries;

    /// <summary>How many things there are.</summary>
    public int Count => _used.Count;

    /// <summary>How often the one was used that was used least.</summary>
    public int Least => _used.Values.Min();

    /// <summary>Counts one try.</summary>
    /// <param name="used">The things that it used.</param>
    /// <returns>Null, or what was never used although there were many tries.</returns>
    public string? Add(IEnumerable<string> used)
    {
        _tries++;
        foreach (string name in used.Distinct())
        {
            _used[name]++;
        }

        string[] unused = [.. _used.Where(one => one.Value == 0).Select(one => one.Key)];
        return _tries < Enough || unused.Length == 0 ? null : $"in {_tries} tries never used: {string.Join(", ", unused)}";
    }
}
