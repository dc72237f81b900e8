using System.Text.RegularExpressions;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Files;

/// <summary>Every model in README.md, docs/ and examples/ follows the schema, and the reader has nothing against it.</summary>
public partial class ExampleTests
{
    // Not models: values for parameters, and a file that shows mistakes.
    private static readonly string[] Others = ["params.yaml", "site.yaml", "broken.yaml"];

    private static readonly Dictionary<string, string> Examples = Find();

    public static IEnumerable<string> Names() => Examples.Keys;

    [Test]
    public async Task There_are_as_many_as_there_should_be() => await Assert.That(Examples.Count).IsGreaterThanOrEqualTo(10);

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task It_is_valid(string name)
    {
        string yaml = Examples[name];
        await Assert.That(SchemaTests.Problem(yaml)).IsNull();
        await Assert.That(Loading.Diagnostics(yaml).Where(one => one.Kind is not (DiagnosticKind.Warning or DiagnosticKind.Parameter))).IsEmpty();
    }

    private static Dictionary<string, string> Find()
    {
        var examples = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string page in typeof(ExampleTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("page/", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(typeof(ExampleTests).Assembly.GetManifestResourceStream(page)!);
            string all = text.ReadToEnd();
            if (page.EndsWith(".yaml", StringComparison.Ordinal))
            {
                examples.Add(page, all);
                continue;
            }

            foreach (Match block in Block().Matches(all).Where(block => !Others.Contains(block.Groups[1].Value)))
            {
                examples.Add($"{page} {block.Groups[1].Value}", block.Groups[2].Value);
            }
        }

        return examples;
    }

    [GeneratedRegex("^```yaml (\\S+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
