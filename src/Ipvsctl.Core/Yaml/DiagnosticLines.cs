namespace Ipvsctl.Yaml;

/// <summary>
/// Formats the diagnostics of a document for the user: a line each, in document order, but at most 50 of a kind and 100 lines in all. It
/// counts the rest, so that a script's mistake that repeats 100 000 times does not scroll everything else away.
/// </summary>
internal static class DiagnosticLines
{
    /// <summary>The most lines about one kind of mistake or warning.</summary>
    public const int MostOfAKind = 50;

    // With the lines that count the rest, and the summary, that is fewer than 100.
    private const int MostDiagnostics = 80;
    private const int MostCounts = 15;

    /// <summary>Returns the lines.</summary>
    /// <param name="diagnostics">The diagnostics of one document, in document order.</param>
    public static IEnumerable<string> Format(IReadOnlyList<Diagnostic> diagnostics)
    {
        int mistakes = diagnostics.Count(IsMistake);
        foreach (string line in diagnostics.Count <= MostOfAKind ? diagnostics.Select(diagnostic => $"{diagnostic}") : Shorten(diagnostics))
        {
            yield return line;
        }

        if (mistakes > 1)
        {
            yield return ControlCharacters.Escape($"{mistakes} mistakes in {diagnostics[0].Source}");
        }
        else if (diagnostics.Count > MostOfAKind)
        {
            yield return ControlCharacters.Escape($"{diagnostics.Count - mistakes} warnings about {diagnostics[0].Source}");
        }
    }

    private static IEnumerable<string> Shorten(IReadOnlyList<Diagnostic> diagnostics)
    {
        List<Diagnostic>[] mistakes = [.. ByKind(diagnostics.Where(IsMistake))];
        List<Diagnostic>[] warnings = [.. ByKind(diagnostics.Where(diagnostic => !IsMistake(diagnostic)))];

        // Warnings take only the lines that mistakes leave.
        HashSet<Diagnostic> shown = [.. Choose(mistakes, MostDiagnostics)];
        shown.UnionWith([.. Choose(warnings, MostDiagnostics - shown.Count)]);
        HiddenKind[] rest =
        [
            .. mistakes.Concat(warnings)
                .Select(kind => new HiddenKind(kind[0], kind.Count(one => !shown.Contains(one))))
                .Where(kind => kind.More > 0),
        ];
        return
        [
            .. diagnostics.Where(shown.Contains).Select(diagnostic => $"{diagnostic}"),
            .. rest.Take(MostCounts).Select(kind =>
                ControlCharacters.Escape($"{kind.First.Source}: {kind.More} more like {Description(kind.First)}")),
            .. OtherKinds([.. rest.Skip(MostCounts)]),
        ];
    }

    private static string Description(Diagnostic diagnostic) => IsMistake(diagnostic) ? diagnostic.Problem : $"warning {diagnostic.Code}";

    private static IEnumerable<string> OtherKinds(HiddenKind[] kinds)
    {
        if (kinds.Length > 0)
        {
            string source = kinds[0].First.Source;
            yield return ControlCharacters.Escape($"{source}: {kinds.Sum(kind => kind.More)} more of {kinds.Length} other kinds");
        }
    }

    // Takes as many of each kind, up to 50, as there is room for; if there are too many kinds, one of each.
    private static IEnumerable<Diagnostic> Choose(List<Diagnostic>[] kinds, int room)
    {
        int each = MostOfAKind;
        while (each > 1 && kinds.Sum(kind => Math.Min(kind.Count, each)) > room)
        {
            each--;
        }

        return kinds.SelectMany(kind => kind.Take(each)).Take(room);
    }

    private static IEnumerable<List<Diagnostic>> ByKind(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.GroupBy(Kind, (_, kind) => kind.ToList());

    // What differs within a kind is what the user wrote: numbers, addresses and names.
    private static string Kind(Diagnostic diagnostic) => diagnostic.Code.Length > 0
        ? diagnostic.Code
        : string.Join(' ', diagnostic.Problem.Split(' ').Select(word => word.All(char.IsAsciiLetterLower) ? word : "#"));

    private static bool IsMistake(Diagnostic diagnostic) => diagnostic.Kind != DiagnosticKind.Warning;

    // The diagnostics of a kind that have no line of their own.
    private sealed class HiddenKind(Diagnostic first, int more)
    {
        public Diagnostic First => first;

        public int More => more;
    }
}
