namespace Ipvsctl.Generators.Tests;

/// <summary>Who may know whom. A new arrow is added here before the <c>using</c> that needs it.</summary>
internal static class Arrows
{
    /// <summary>Everything in src/Ipvsctl, whatever its namespace.</summary>
    public const string Executable = "the executable";

    /// <summary>The engine's own namespace, where the director lives.</summary>
    public const string Root = "the root";

    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Model"] = [],
        ["Posix"] = [],
        ["Netlink"] = ["Posix"],
        ["Yaml"] = [],
        ["Parameters"] = ["Yaml", "Posix"],
        ["Changes"] = ["Model"],
        ["Ipvs"] = ["Ipvs.Wire", "Model", "Changes", "Netlink", "Interfaces"],
        ["Ipvs.Wire"] = ["Ipvs", "Model", "Netlink"],
        ["Interfaces"] = ["Interfaces.Wire", "Netlink"],
        ["Interfaces.Wire"] = ["Interfaces", "Netlink"],
        ["Files"] = ["Yaml", "Parameters", "Model", "Changes"],
        [Root] = ["Model", "Changes", "Ipvs", "Posix"],
        [Executable] = ["Model", "Posix", "Yaml", "Parameters", "Changes", "Ipvs", "Interfaces", "Files", Root],
    };

    /// <summary>Whether code of one area may name something of another.</summary>
    public static bool Allow(string from, string to) =>
        from == to || (MayKnow.TryGetValue(from, out string[]? known) && known.Contains(to));

    /// <summary>The area of a declaration: an entry of the table, or the namespace if there is none for it.</summary>
    /// <param name="path">The file, from the root of the repository.</param>
    /// <param name="space">The namespace.</param>
    public static string AreaOf(string path, string space)
    {
        if (path.StartsWith("src/Ipvsctl/", StringComparison.Ordinal))
        {
            return Executable;
        }

        if (space == "Ipvsctl")
        {
            return Root;
        }

        // The longest entry wins, so that Ipvs.Wire is told from Ipvs, and Netlink.Generic is Netlink.
        string inner = space.StartsWith("Ipvsctl.", StringComparison.Ordinal) ? space["Ipvsctl.".Length..] : space;
        return MayKnow.Keys
            .Where(area => inner == area || inner.StartsWith(area + ".", StringComparison.Ordinal))
            .MaxBy(area => area.Length) ?? inner;
    }
}
