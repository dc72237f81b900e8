namespace Ipvsctl.CommandLine;

/// <summary>Collects the mistakes of a command line, so that one run reports all of them.</summary>
internal sealed class UsageProblems
{
    private readonly List<string> _all = [];

    /// <summary>Adds a mistake, unless it is already known.</summary>
    public void Add(string problem)
    {
        if (!_all.Contains(problem))
        {
            _all.Add(problem);
        }
    }

    /// <summary>Throws if there is any mistake.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new UsageException(_all);
        }
    }
}
