using System.Text;

namespace Ipvsctl.Parameters;

/// <summary>
/// Expands <c>${name}</c> in a text. Names may contain parameters, as in <c>${backends.${env.STAGE}}</c>, which are expanded from the
/// inside out. Values are not expanded. As in a shell, <c>${name:-text}</c> uses the text if no source defines the name or its value is
/// empty; otherwise it does not evaluate the text. <c>$${</c> is a literal <c>${</c>.
/// </summary>
internal static class ParameterTemplate
{
    // Deeper nesting is certainly a mistake.
    private const int MaximumDepth = 16;

    private const string DefaultFollows = ":-";

    /// <summary>Whether a text may contain a parameter or an escaped one.</summary>
    public static bool MayContain(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>Replaces every parameter in a text by its value.</summary>
    /// <exception cref="ParameterException">A parameter has no value, name or closing brace, or parameters are nested too deep.</exception>
    public static string Expand(string text, ParameterSources sources) => Expand(text, sources, []);

    /// <summary>Names the sources of the values in a text: <c>${env.PORT} from the environment</c>.</summary>
    /// <exception cref="ParameterException">As <see cref="Expand(string, ParameterSources)"/>.</exception>
    public static string Describe(string text, ParameterSources sources)
    {
        var suppliers = new List<string>();
        Expand(text, sources, suppliers);
        return suppliers.Count == 0 ? $"{text}, its own default" : $"{text} from {string.Join(" and ", suppliers)}";
    }

    private static string Expand(string text, ParameterSources sources, List<string> suppliers)
    {
        int position = 0;
        return Expand(text, ref position, Place.Outside, depth: 0, sources, suppliers);
    }

    // Expands up to and including the end of the place. If sources is null, the text is parsed but not evaluated.
    private static string Expand(
        string text, ref int position, Place place, int depth, ParameterSources? sources, List<string> suppliers)
    {
        if (depth > MaximumDepth)
        {
            throw new ParameterException($"{text} nests parameters too deep", $"expected at most {MaximumDepth} levels");
        }

        var expanded = new StringBuilder();
        while (position < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(position);
            if (rest.StartsWith("$${"))
            {
                expanded.Append("${");
                position += 3;
            }
            else if (rest.StartsWith("${"))
            {
                position += 2;
                expanded.Append(Value(text, ref position, depth + 1, sources, suppliers));
            }
            else if (place != Place.Outside && rest[0] == '}')
            {
                position++;
                return expanded.ToString();
            }
            else if (place == Place.Name && rest.StartsWith(DefaultFollows))
            {
                position += DefaultFollows.Length;
                return expanded.ToString();
            }
            else
            {
                expanded.Append(rest[0]);
                position++;
            }
        }

        return place == Place.Outside
            ? expanded.ToString()
            : throw new ParameterException($"the parameter in {text} has no end", "expected a closing brace }");
    }

    private static string Value(string text, ref int position, int depth, ParameterSources? sources, List<string> suppliers)
    {
        string name = Expand(text, ref position, Place.Name, depth, sources, suppliers);
        bool hasDefault = text[position - 1] != '}';
        if (sources is not null && name.Length == 0)
        {
            throw new ParameterException("${} names no parameter", "expected a name, such as ${env.PORT} or ${host.eth0}");
        }

        string supplier = "";
        string? value = sources is null ? "" : sources.Find(name, out supplier);
        bool isDefault = hasDefault && string.IsNullOrEmpty(value);
        string? defaultText = hasDefault ? Expand(text, ref position, Place.Default, depth, isDefault ? sources : null, suppliers) : null;
        if (sources is not null && value is not null && !isDefault && !suppliers.Contains(supplier))
        {
            suppliers.Add(supplier);
        }

        return (isDefault ? defaultText : value) ?? throw sources!.Explain(name);
    }

    private enum Place
    {
        Outside,
        Name,
        Default,
    }
}
