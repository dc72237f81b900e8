using System.Globalization;
using System.Text.RegularExpressions;

namespace Ipvsctl.Tests.Suites;

/// <summary>The parameters of a document whose meaning is known.</summary>
internal static partial class ExpectedValues
{
    /// <summary>The values by their names; null for a name that has several.</summary>
    /// <param name="nodes">The nodes of a mapping, as tests/suites/nodes.mjs writes them.</param>
    public static Dictionary<string, string?> Of(IReadOnlyList<string> nodes)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        int at = 0;
        Add(nodes, ref at, "", values);
        return values;
    }

    private static void Add(IReadOnlyList<string> nodes, ref int at, string name, Dictionary<string, string?> values)
    {
        string node = nodes[at++];
        if (node is "{" or "[")
        {
            string end = node == "{" ? "}" : "]";
            for (int number = 0; nodes[at] != end; number++)
            {
                string key = node == "{" ? Text(nodes[at++]) : $"{number}";
                Add(nodes, ref at, name.Length == 0 ? key : $"{name}.{key}", values);
            }

            at++;
        }
        else if (node != "~")
        {
            values[name] = values.ContainsKey(name) ? null : Text(node);
        }
    }

    private static string Text(string node) => Escaped().Replace(
        node.TrimStart('~')[(node == "~" ? 0 : 1)..],
        match => $"{(char)ushort.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");

    [GeneratedRegex(@"\\u[0-9a-f]{4}")]
    private static partial Regex Escaped();
}
