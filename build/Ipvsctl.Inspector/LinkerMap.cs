using System.Globalization;
using System.Text.RegularExpressions;

namespace Ipvsctl.Inspector;

/// <summary>The linker's map, as GNU ld and LLD write it.</summary>
internal static partial class LinkerMap
{
    // Cleared memory takes no room in the file, and what only a debugger reads is stripped from it.
    private static readonly string[] WithoutContents = ["COMMON", ".bss", ".tbss", ".debug", ".comment"];

    /// <summary>What the map lists and the file holds: sections with an address and with contents.</summary>
    public static IReadOnlyList<LinkedSection> Read(string path)
    {
        var sections = new List<LinkedSection>();
        string? name = null;
        foreach (string line in File.ReadLines(path).SkipWhile(line => !Begin().IsMatch(line)))
        {
            if (Lld().Match(line) is { Success: true } lld)
            {
                Add(lld, lld.Groups["name"].Value);
            }
            else if (Gnu().Match(line) is { Success: true } gnu)
            {
                Add(gnu, gnu.Groups["name"].Length > 0 ? gnu.Groups["name"].Value : name ?? "");
            }

            // GNU ld puts a long name on a line of its own.
            name = NameAlone().Match(line) is { Success: true } alone ? alone.Groups["name"].Value : null;
        }

        return sections;

        void Add(Match match, string section)
        {
            bool hasAddress = match.Groups["address"].Value.Trim('0').Length > 0;
            if (hasAddress && !WithoutContents.Any(start => section.StartsWith(start, StringComparison.Ordinal)))
            {
                string file = Path.GetFileName(Member().Replace(match.Groups["file"].Value, ""));
                sections.Add(new LinkedSection(file, section, long.Parse(match.Groups["size"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
        }
    }

    [GeneratedRegex(@"^Linker script and memory map|^ +VMA +LMA ")]
    private static partial Regex Begin();

    [GeneratedRegex(@"^ (?<name>\S+)?\s+0x(?<address>[0-9a-f]+)\s+0x(?<size>[0-9a-f]+)\s+(?<file>\S.*)$")]
    private static partial Regex Gnu();

    [GeneratedRegex(@"^ *(?<address>[0-9a-f]+) +[0-9a-f]+ +(?<size>[0-9a-f]+) +\d+ {9}(?<file>\S.*):\((?<name>[^)]*)\)$")]
    private static partial Regex Lld();

    [GeneratedRegex(@"^ (?<name>\S+)\s*$")]
    private static partial Regex NameAlone();

    // libc.a(printf.o)
    [GeneratedRegex(@"\([^()]*\)$")]
    private static partial Regex Member();
}
