using System.Text;

namespace Ipvsctl.Parameters;

/// <summary>
/// Expands <c>${name}</c> in a text. Names may hold parameters themselves, <c>${backends.${env.STAGE}}</c>, and are expanded from the inside
/// out; values are taken as they are. <c>${name:-text}</c> takes the text where nobody knows the name (only then is it looked at),
/// and <c>$${</c> is a literal <c>${</c>.
/// </summary>
internal static class ParameterTemplate
{
    // Nobody nests this deep on purpose.
    private const int MaximumDepth = 16;

    private const string DefaultFollows = ":-";

    /// <summary>Whether a text may hold a parameter, or the literal form of one.</summary>
    public static bool MayContain(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>The text with every parameter replaced by its value.</summary>
    /// <exception cref="ParameterException">A parameter has no value, no name or no end, or they are nested too deep.</exception>
    public static string Expand(string text, ParameterSources sources)
    {
        int position = 0;
        return Expand(text, ref position, Place.Outside, depth: 0, sources);
    }

    // Up to the end of what is expanded, which is passed. Without sources nobody is asked: what is passed over is not needed.
    private static string Expand(string text, ref int position, Place place, int depth, ParameterSources? sources)
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
                expanded.Append(Value(text, ref position, depth + 1, sources));
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

    private static string Value(string text, ref int position, int depth, ParameterSources? sources)
    {
        string name = Expand(text, ref position, Place.Name, depth, sources);
        bool hasDefault = text[position - 1] != '}';
        string? value = sources is null ? "" : name.Length > 0 ? sources.Find(name) : throw new ParameterException(
            "${} names no parameter", "expected a name, such as ${env.PORT} or ${host.eth0}");
        string? defaultText = hasDefault ? Expand(text, ref position, Place.Default, depth, value is null ? sources : null) : null;
        return value ?? defaultText ?? throw new ParameterException($"the parameter {name} has no value", sources!.Explain(name));
    }

    private enum Place
    {
        Outside,
        Name,
        Default,
    }
}
