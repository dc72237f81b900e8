namespace Ipvsctl.Yaml;

/// <summary>Applies a change to every scalar of a list; what the generated <c>Map</c> methods call.</summary>
internal static class ScalarMap
{
    /// <summary>The scalars, changed.</summary>
    public static IReadOnlyList<Scalar> Map(this IReadOnlyList<Scalar> scalars, Func<Scalar, Scalar> change) =>
        [.. scalars.Select(change)];

    /// <summary>The mappings, each with its scalars changed.</summary>
    public static IReadOnlyList<T> Map<T>(this IReadOnlyList<T> mappings, Func<Scalar, Scalar> change)
        where T : class, IYamlMapping<T> =>
        [.. mappings.Select(mapping => mapping.Map(change))];
}
