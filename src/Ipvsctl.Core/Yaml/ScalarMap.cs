namespace Ipvsctl.Yaml;

/// <summary>Applies a change to every scalar of a list. The generated <c>Map</c> methods call it.</summary>
internal static class ScalarMap
{
    /// <summary>Returns the changed scalars.</summary>
    public static IReadOnlyList<Scalar> Map(this IReadOnlyList<Scalar> scalars, Func<Scalar, Scalar> change)
    {
        var changed = new Scalar[scalars.Count];
        for (int i = 0; i < changed.Length; i++)
        {
            changed[i] = change(scalars[i]);
        }

        return changed;
    }

    /// <summary>Returns the mappings with all their scalars changed.</summary>
    public static IReadOnlyList<T> Map<T>(this IReadOnlyList<T> mappings, Func<Scalar, Scalar> change)
        where T : class, IYamlMapping<T> =>
        [.. mappings.Select(mapping => mapping.Map(change))];
}
