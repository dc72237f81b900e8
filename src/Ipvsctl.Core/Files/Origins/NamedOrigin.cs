namespace Ipvsctl.Files;

/// <summary>The source of one value of an added service or destination.</summary>
/// <param name="Field">The key of the value.</param>
/// <param name="Reason">Its source.</param>
internal sealed record NamedOrigin(string Field, Origin Reason)
{
    /// <summary>Returns the values that have a source; the file states the others literally.</summary>
    public static IEnumerable<NamedOrigin> List(params ReadOnlySpan<(string Field, Origin? Reason)> all)
    {
        var known = new List<NamedOrigin>();
        foreach ((string field, Origin? reason) in all)
        {
            if (reason is not null)
            {
                known.Add(new NamedOrigin(field, reason));
            }
        }

        return known;
    }
}
