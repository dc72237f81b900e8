using System.Text;

namespace Ipvsctl.Parameters;

/// <summary>
/// Expands <c>${name}</c> in a text. Names may hold parameters themselves, <c>${backends.${env.STAGE}}</c>, and are expanded from the inside
/// out; values are taken as they are. <c>${name:-text}</c> takes the text where nobody knows the name, and <c>$${</c> is a
/// literal <c>${</c>.
/// </summary>
internal static class ParameterTemplate
{
    // Nobody nests this deep on purpose.
    private const int MaximumDepth = 16;

    /// <summary>Whether a text may hold a parameter, or the literal form of one.</summary>
    public static bool MayContain(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>The text with every parameter replaced by its value.</summary>
    /// <exception cref="ParameterException">A parameter has no value, no name or no end, or they are nested too deep.</exception>
    public static string Expand(string text, ParameterSources sources)
    {
        int position = 0;
        return Expand(text, ref position, depth: 0, sources);
    }

    // At depth 0 up to the end of the text, further in up to the closing brace, which is passed.
    private static string Expand(string text, ref int position, int depth, ParameterSources sources)
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
                expanded.Append(Value(Expand(text, ref position, depth + 1, sources), sources));
            }
            else if (depth > 0 && rest[0] == '}')
            {
                position++;
                return expanded.ToString();
            }
            else
            {
                expanded.Append(rest[0]);
                position++;
            }
        }

        return depth == 0
            ? expanded.ToString()
            : throw new ParameterException($"the parameter in {text} has no end", "expected a closing brace }");
    }

    private static string Value(string placeholder, ParameterSources sources)
    {
        int separator = placeholder.IndexOf(":-", StringComparison.Ordinal);
        string name = separator < 0 ? placeholder : placeholder[..separator];
        if (name.Length == 0)
        {
            throw new ParameterException("${} names no parameter", "expected a name, such as ${env.PORT} or ${host.eth0}");
        }

        return sources.Find(name)
            ?? (separator < 0 ? null : placeholder[(separator + 2)..])
            ?? throw new ParameterException($"the parameter {name} has no value", sources.Explain(name));
    }
}
