namespace Ipvsctl.Soak;

/// <summary>Something that is tried many times on a real kernel, each time with another seed.</summary>
internal interface IExperiment
{
    /// <summary>Tries it once. The table is anybody's before and after.</summary>
    /// <param name="seed">What everything random is made from, so that the same seed does the same again.</param>
    /// <returns>Null, or what is wrong.</returns>
    string? Try(int seed);

    /// <summary>What was counted in all tries so far, for the table in docs/reliability.md: <c>2013 faults, 0 wrong tables</c>.</summary>
    string Figures { get; }
}
