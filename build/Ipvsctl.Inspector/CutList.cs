using System.Text.RegularExpressions;

namespace Ipvsctl.Inspector;

/// <summary>The file build/aot/cuts: what the binary lacks, and which code gets by without it.</summary>
internal sealed partial class CutList
{
    /// <summary>How the full names of types begin that are not in the binary.</summary>
    public List<string> Absent { get; } = [];

    /// <summary>Members that lead to what is absent.</summary>
    public List<Regex> Entries { get; } = [];

    /// <summary>The callers of such members that do not need what is absent.</summary>
    public List<(string Assembly, string Caller)> Exempt { get; } = [];

    /// <summary>Reads the file.</summary>
    public static CutList Read(string path)
    {
        var list = new CutList();
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            Match match = Line().Match(line);
            switch (match.Groups["keyword"].Value)
            {
                case "absent": list.Absent.Add(match.Groups["name"].Value); break;
                case "entry": list.Entries.Add(Pattern(match.Groups["name"].Value)); break;
                case "exempt": list.Exempt.Add((match.Groups["assembly"].Value, match.Groups["caller"].Value)); break;
                default: throw new InvalidDataException($"{path}: cannot read this line: {line}");
            }
        }

        return list;
    }

    // A * stands for any text.
    private static Regex Pattern(string name) => new($"^{Regex.Escape(name).Replace(@"\*", ".*", StringComparison.Ordinal)}$");

    [GeneratedRegex(@"^(?<keyword>absent|entry) +(?<name>\S+)$|^(?<keyword>exempt) +(?<assembly>\S+) +(?<caller>\S+): +(?<reason>\S.*)$")]
    private static partial Regex Line();
}
