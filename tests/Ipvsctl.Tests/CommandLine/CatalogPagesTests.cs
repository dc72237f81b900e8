using Ipvsctl.CommandLine;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>docs/commands/ says what the catalog says. After a wanted change, run the tests once with <c>UPDATE_GOLDEN=1</c>.</summary>
public class CatalogPagesTests
{
    public static IEnumerable<string> Names() => CatalogPages.Names;

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task A_page_repeats_the_catalog(string name)
    {
        string expected = CatalogPages.Expected(name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            CatalogPages.Write(name, expected);
            return;
        }

        await Assert.That(CatalogPages.Read(name)).IsEqualTo(expected).Because("UPDATE_GOLDEN=1 rewrites the page");
    }

    [Test]
    [MethodDataSource(typeof(CatalogTests), nameof(CatalogTests.Names))]
    public async Task A_page_has_the_options_and_the_exit_codes_of_its_command(string name)
    {
        Command command = Catalog.Find(name.Split(' '))!;
        await Assert.That(string.Join(", ", CatalogPages.Parts(CatalogPages.PageOf(command))))
            .IsEqualTo(command.Options.Length == 0 ? "exit codes" : "options, exit codes");
    }

    [Test]
    public async Task The_global_options_have_a_page_of_their_own() =>
        await Assert.That(string.Join(", ", CatalogPages.Parts(CatalogPages.Global))).IsEqualTo("options");
}
