using Ipvsctl.Yaml;

namespace Ipvsctl.Parameters;

/// <summary>
/// Reads parameters from a YAML or JSON document. A name joins the keys of nested mappings by dots, and numbers the items of lists from 0.
/// A value is the text in the document; null means no value. Merge keys (<c>&lt;&lt;</c>) work as in models.
/// </summary>
internal static class ParameterTree
{
    /// <summary>Reads the values of a document, which must be one mapping.</summary>
    /// <param name="text">The document.</param>
    /// <param name="source">Its name: a path or a URL.</param>
    /// <exception cref="DocumentException">The document is not YAML, or not a mapping.</exception>
    public static Dictionary<string, string> Read(TextReader text, string source)
    {
        var diagnostics = new Diagnostics(source);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var events = new YamlEvents(text);
            if (events.Current.Kind == YamlEventKind.BeginDocument)
            {
                events.Advance();
            }

            if (events.Current.Kind == YamlEventKind.BeginMapping)
            {
                ReadNode(events, "", values, diagnostics);
                if (events.Current.Kind == YamlEventKind.BeginDocument)
                {
                    diagnostics.Report(DiagnosticKind.Syntax, events.Current.At, "a second document begins here", "expected one document");
                }
            }
            else
            {
                diagnostics.Report(DiagnosticKind.Syntax, events.Current.At, "these are no parameters", "expected a mapping of names to values");
            }
        }
        catch (YamlSyntaxException e)
        {
            diagnostics.Report(DiagnosticKind.Syntax, e.At, $"this is neither YAML nor JSON: {e.Message}", "");
        }

        diagnostics.ThrowIfAny();
        return values;
    }

    private static void ReadNode(YamlEvents events, string name, Dictionary<string, string> values, Diagnostics diagnostics)
    {
        YamlEvent node = events.Current;
        events.Advance();
        switch (node.Kind)
        {
            case YamlEventKind.BeginMapping:
                ReadMapping(events, name, values, diagnostics, [], merging: false);
                break;
            case YamlEventKind.BeginList:
                ReadList(events, name, values, diagnostics);
                break;
            default:
                if (!node.IsNull && !values.TryAdd(name, node.Text))
                {
                    diagnostics.Report(DiagnosticKind.Syntax, node.At, $"duplicate parameter {name}", "expected it once");
                }

                break;
        }
    }

    // Reads merged mappings last, and skips their keys that already exist.
    private static void ReadMapping(
        YamlEvents events, string name, Dictionary<string, string> values, Diagnostics diagnostics, HashSet<string> seen, bool merging)
    {
        var merged = new List<List<YamlEvent>>();
        while (events.Current.Kind != YamlEventKind.EndMapping)
        {
            YamlEvent key = events.Current;
            if (key.Kind != YamlEventKind.Scalar)
            {
                diagnostics.Report(DiagnosticKind.Syntax, key.At, "this is not the name of a parameter", "expected a single value");
                events.Skip();
                events.Skip();
                continue;
            }

            events.Advance();
            if (key is { Text: "<<", Quoted: false })
            {
                TakeMerged(events, merged, diagnostics);
            }
            else if (!seen.Add(key.Text) && merging)
            {
                events.Skip();
            }
            else
            {
                ReadNode(events, name.Length == 0 ? key.Text : $"{name}.{key.Text}", values, diagnostics);
            }
        }

        foreach (List<YamlEvent> mapping in merged)
        {
            events.PlayBefore(mapping);
            events.Advance();
            ReadMapping(events, name, values, diagnostics, seen, merging: true);
        }

        events.Advance();
    }

    // Reads one mapping, or a list of mappings; the first one that has a key wins.
    private static void TakeMerged(YamlEvents events, List<List<YamlEvent>> merged, Diagnostics diagnostics)
    {
        bool list = events.Current.Kind == YamlEventKind.BeginList;
        if (list)
        {
            events.Advance();
        }

        while (!list || events.Current.Kind != YamlEventKind.EndList)
        {
            if (events.Current.Kind == YamlEventKind.BeginMapping)
            {
                merged.Add(events.Take());
            }
            else
            {
                diagnostics.Report(DiagnosticKind.Syntax, events.Current.At, "this cannot be merged", "expected a mapping");
                events.Skip();
            }

            if (!list)
            {
                return;
            }
        }

        events.Advance();
    }

    private static void ReadList(YamlEvents events, string name, Dictionary<string, string> values, Diagnostics diagnostics)
    {
        for (int number = 0; events.Current.Kind != YamlEventKind.EndList; number++)
        {
            ReadNode(events, $"{name}.{number}", values, diagnostics);
        }

        events.Advance();
    }
}
