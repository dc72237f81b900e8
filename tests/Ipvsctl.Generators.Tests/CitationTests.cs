using System.Collections.Frozen;

namespace Ipvsctl.Generators.Tests;

/// <summary>Whoever reads a comment must find the fact that it cites.</summary>
public class CitationTests
{
    // The page's title, its introduction, and the titles of its chapters.
    private static readonly FrozenSet<string> Background = FrozenSet.Create(
        "what-the-kernel-does", "how-to-read-this-page", "the-exchange", "the-table", "traffic", "beside-the-table");

    [Test]
    public async Task Every_citation_of_the_kernel_page_names_one_of_its_sections_and_every_section_is_cited() =>
        await Assert.That(string.Join('\n', Citations.Violations(TextFile.All(), Background))).IsEmpty();

    [Test]
    public async Task All_text_files_are_searched()
    {
        string[] paths = [.. TextFile.All().Select(file => file.Path)];

        await Assert.That(paths).Contains("README.md");
        await Assert.That(paths).Contains("build/test");
        await Assert.That(paths).Contains("src/Ipvsctl.Core/Engine/Director.cs");
        await Assert.That(paths).Contains("tests/Ipvsctl.Soak/Traffic/network");
        await Assert.That(paths.Where(path => path.StartsWith("artifacts/", StringComparison.Ordinal))).IsEmpty();
    }

    [Test]
    public async Task A_citation_without_a_section_is_found_with_its_file_and_line()
    {
        var source = new TextFile("src/A.cs", $"// fine ({Citations.Page}#keys)\n// wrong ({Citations.Page}#key, {Citations.Page}#)\n");

        await Assert.That(Violations("## Keys", source)).IsEqualTo(
            $"src/A.cs:2: {Citations.Page} has no section #key\nsrc/A.cs:2: {Citations.Page} has no section #");
    }

    [Test]
    public async Task A_link_of_another_page_is_a_citation()
    {
        string link = $"[keys](../{Path.GetFileName(Citations.Page)}#keys)";

        await Assert.That(Violations("## Keys", new TextFile("docs/commands/a.md", link))).IsEmpty();
        await Assert.That(Violations("## Clefs", new TextFile("docs/commands/a.md", link))).Contains("docs/commands/a.md:1: ");
    }

    [Test]
    public async Task A_link_within_the_page_must_lead_somewhere_and_is_no_citation() =>
        await Assert.That(Violations("## Keys\nSee [keys](#keys) and [flags](#flags).")).IsEqualTo(
            $"{Citations.Page}:2: {Citations.Page} has no section #flags\n"
            + $"{Citations.Page}:1: nothing cites #keys; cite it, or list it as background");

    [Test]
    public async Task A_section_that_nothing_cites_is_found() =>
        await Assert.That(Violations("# Title\n\n## Keys")).IsEqualTo(
            $"{Citations.Page}:1: nothing cites #title; cite it, or list it as background\n"
            + $"{Citations.Page}:3: nothing cites #keys; cite it, or list it as background");

    [Test]
    public async Task Background_must_exist() =>
        await Assert.That(string.Join('\n', Citations.Violations([new TextFile(Citations.Page, "# Title")], FrozenSet.Create("title", "gone"))))
            .IsEqualTo($"{Citations.Page}: the background section #gone is missing");

    [Test]
    public async Task A_citation_of_a_document_outside_of_the_repository_is_found() =>
        await Assert.That(Violations("", new TextFile("tests/B.cs", $"\n// {Citations.Foreign} 4.1\n"))).IsEqualTo(
            $"tests/B.cs:2: {Citations.Foreign} is not in the repository; cite a section of {Citations.Page}");

    [Test]
    [Arguments("## Weight 0", "weight-0")]
    [Arguments("### SET replaces", "set-replaces")]
    [Arguments("## What `get` prints, and why", "what-get-prints-and-why")]
    [Arguments("## snake_case-word", "snake_case-word")]
    [Arguments("## Same\n## Same\n# Same", "same same-1 same-2")]
    [Arguments("```\n# a comment of a shell\n```\n## After", "after")]
    [Arguments("#no heading\ntext # none either\n", "")]
    public async Task Headings_have_the_anchors_that_GitHub_gives_them(string text, string anchors) =>
        await Assert.That(string.Join(' ', Headings.Of(new TextFile(Citations.Page, text)).Select(heading => heading.Anchor)))
            .IsEqualTo(anchors);

    private static string Violations(string page, params TextFile[] others) =>
        string.Join('\n', Citations.Violations([new TextFile(Citations.Page, page), .. others], FrozenSet<string>.Empty));
}
