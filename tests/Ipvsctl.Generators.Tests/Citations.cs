using System.Text.RegularExpressions;

namespace Ipvsctl.Generators.Tests;

/// <summary>The places that cite a section of docs/kernel.md, and what is wrong with them.</summary>
internal static partial class Citations
{
    /// <summary>The page with the facts about the kernel.</summary>
    public const string Page = "docs/kernel.md";

    /// <summary>A document outside of the repository, which a reader of the code does not have.</summary>
    public const string Foreign = "ipvs" + "-netlink"; // in two parts, or this line would cite it

    /// <summary>One line for each citation without a section, and for each section that is neither cited nor listed.</summary>
    /// <param name="files">The text files of the repository.</param>
    /// <param name="background">The anchors of the page that nobody needs to cite.</param>
    public static IReadOnlyList<string> Violations(IReadOnlyList<TextFile> files, IReadOnlySet<string> background)
    {
        TextFile page = files.Single(file => file.Path == Page);
        IReadOnlyList<Heading> headings = Headings.Of(page);
        HashSet<string> anchors = [.. headings.Select(heading => heading.Anchor)];
        var cited = new HashSet<string>();
        var violations = new List<string>();
        foreach (TextFile file in files)
        {
            foreach ((int number, string line) in file.Lines)
            {
                string[] named = [.. Citation().Matches(line).Select(match => match.Groups[1].Value)];
                string[] linked = file == page ? [.. OwnLink().Matches(line).Select(match => match.Groups[1].Value)] : [];
                violations.AddRange(named.Concat(linked)
                    .Where(anchor => !anchors.Contains(anchor))
                    .Select(anchor => $"{file.Path}:{number}: {Page} has no section #{anchor}"));
                if (line.Contains(Foreign, StringComparison.Ordinal))
                {
                    violations.Add($"{file.Path}:{number}: {Foreign} is not in the repository; cite a section of {Page}");
                }

                if (file != page)
                {
                    cited.UnionWith(named);
                }
            }
        }

        violations.AddRange(headings
            .Where(heading => !cited.Contains(heading.Anchor) && !background.Contains(heading.Anchor))
            .Select(heading => $"{Page}:{heading.Line}: nothing cites #{heading.Anchor}; cite it, or list it as background"));
        violations.AddRange(background.Except(anchors).Select(anchor => $"{Page}: the background section #{anchor} is missing"));
        return violations;
    }

    [GeneratedRegex(@"\bkernel\.md#([\w-]*)")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\]\(#([\w-]*)\)")]
    private static partial Regex OwnLink();
}
