using System.Globalization;

namespace Ipvsctl.Generators.Netlink;

/// <summary>Formats the comment above a generated attribute set: the number, name, type and property of each attribute.</summary>
internal static class LayoutTable
{
    public static IEnumerable<string> Lines(AttributeSetModel set)
    {
        string[][] rows =
        [
            ["number", "attribute", "type", "property"],
            .. set.Attributes.Select(attribute => new[]
            {
                attribute.Number.ToString(CultureInfo.InvariantCulture), attribute.Name, attribute.Encoding.Label, attribute.Property,
            }),
            .. set.Unknown is { } unknown ? [["other", "unknown attributes", "raw", unknown]] : Array.Empty<string[]>(),
        ];

        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row =>
            $"{row[0].PadLeft(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3]}".TrimEnd());
    }
}
