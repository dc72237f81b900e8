namespace Ipvsctl.Inspector;

/// <summary>Compares what was cut out of a binary with what its assemblies need.</summary>
internal static class CutCheck
{
    /// <summary>What is wrong, one line each; nothing if no linked assembly needs what was cut.</summary>
    public static IEnumerable<string> FindMistakes(Build build, IReadOnlyList<Substitution> substitutions, CutList list) =>
        [.. WrongSubstitutions(build, substitutions), .. Present(build, list), .. WrongCallers(build, list)];

    private static IEnumerable<string> WrongSubstitutions(Build build, IReadOnlyList<Substitution> substitutions)
    {
        foreach (Substitution one in substitutions)
        {
            string target = $"{one.Type}::{one.Signature}";
            if (one.Body != "remove")
            {
                yield return $"{target} gets a body that answers in place of {one.Assembly}: only body=\"remove\", which throws, is allowed";
            }

            if (!build.Assemblies.TryGetValue(one.Assembly, out string? path))
            {
                yield return $"{target} is to be removed, but nothing of {one.Assembly} is in the binary: remove the substitution";
            }
            else if (!one.ExistsIn(path))
            {
                yield return $"{target} is to be removed, but {one.Assembly} has no such method";
            }
        }
    }

    private static IEnumerable<string> Present(Build build, CutList list) =>
        from item in build.Items
        where list.Absent.Any(prefix => item.Name.StartsWith(prefix, StringComparison.Ordinal))
        group item.Size by (item.Assembly, item.Name) into type
        select $"{type.Key.Name} of {type.Key.Assembly} is in the binary, with {type.Sum()} bytes: build/aot/cuts calls it absent";

    private static IEnumerable<string> WrongCallers(Build build, CutList list)
    {
        CallSite[] sites =
        [
            .. build.Assemblies.Values.SelectMany(path => CallSite.Find(path, member => list.Entries.Any(entry => entry.IsMatch(member))))
                .OrderBy(site => $"{site.Assembly} {site.Caller} {site.Member}", StringComparer.Ordinal),
        ];
        IEnumerable<string> unknown =
            from site in sites
            where !list.Exempt.Contains((site.Assembly, site.Caller))
            select $"{site.Assembly} uses {site.Member}, in {site.Caller}: it may need what was cut, and build/aot/cuts does not list it";
        IEnumerable<string> stale =
            from one in list.Exempt
            where !sites.Any(site => (site.Assembly, site.Caller) == one)
            select $"{one.Caller} of {one.Assembly} uses nothing that was cut: remove it from build/aot/cuts";
        return [.. unknown, .. stale];
    }
}
