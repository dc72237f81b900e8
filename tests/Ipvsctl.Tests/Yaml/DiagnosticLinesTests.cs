using Ipvsctl.Tests.Files;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

/// <summary>What a user sees of the mistakes in a file: never more than fits into a terminal's history.</summary>
public class DiagnosticLinesTests
{
    private const int MostLines = 100;

    [Test]
    public async Task One_mistake_is_one_line() =>
        await Assert.That(Lines("services: 7")).IsEqualTo("f:1:11: 7 is a single value: expected a list");

    [Test]
    public async Task Several_mistakes_end_with_their_number() =>
        await Assert.That(Lines("defaults: { port: -1 }\nservices: 7")).EndsWith(": expected a list\n2 mistakes in f");

    [Test]
    public async Task At_most_50_mistakes_of_a_kind_are_listed()
    {
        string[] lines = Lines("services:\n" + string.Concat(Enumerable.Range(1, 100_000).Select(mark => $"- address: fwmark:{mark}\n  shed: rr\n  destinations: []\n"))).Split('\n');
        await Assert.That(lines.Count(line => line.Contains(": shed is not a key here", StringComparison.Ordinal))).IsEqualTo(DiagnosticLines.MostOfAKind);
        await Assert.That(lines).Contains("f: 99950 more like shed is not a key here (did you mean sched?)");
        await Assert.That(lines[^1]).IsEqualTo("100000 mistakes in f");
        await Assert.That(lines.Length).IsLessThan(MostLines);
    }

    [Test]
    [Arguments(2)]
    [Arguments(10)]
    [Arguments(1000)]
    [Arguments(100_000)]
    public async Task Mistakes_of_many_kinds_are_few_lines(int kinds)
    {
        var diagnostics = new Diagnostics("f");
        for (int i = 0; i < 100_000; i++)
        {
            string word = string.Concat($"{i % kinds:d6}".Select(digit => (char)('a' + digit - '0')));
            diagnostics.Report(DiagnosticKind.Value, new SourcePosition(i + 1, 1), $"{word} is wrong", "");
            diagnostics.Warn($"W{i % kinds}", new SourcePosition(i + 1, 1), "this is odd", "");
        }

        string[] lines = [.. DiagnosticLines.Format([.. diagnostics.Found])];
        await Assert.That(lines.Length).IsLessThan(MostLines);
        await Assert.That(lines.Count(line => line.Contains(" is wrong", StringComparison.Ordinal))).IsGreaterThan(Math.Min(kinds, 50));
        await Assert.That(lines[^1]).IsEqualTo("100000 mistakes in f");
    }

    [Test]
    public async Task Warnings_never_hide_a_mistake()
    {
        var diagnostics = new Diagnostics("f");
        for (int i = 0; i < 1000; i++)
        {
            diagnostics.Warn($"W{i % 9}", new SourcePosition(i + 1, 1), "this is odd", "");
        }

        diagnostics.Report(DiagnosticKind.Value, new SourcePosition(1001, 1), "this is wrong", "");
        string[] lines = [.. DiagnosticLines.Format([.. diagnostics.Found])];
        await Assert.That(lines).Contains("f:1001:1: this is wrong");
        await Assert.That(lines.Length).IsLessThan(MostLines);
    }

    [Test]
    public async Task Warnings_are_counted_too()
    {
        var diagnostics = new Diagnostics("f");
        for (int i = 0; i < 1000; i++)
        {
            diagnostics.Warn("W001", new SourcePosition(i + 1, 1), "this is odd", "");
        }

        string[] lines = [.. DiagnosticLines.Format([.. diagnostics.Found])];
        await Assert.That(string.Join('\n', lines[^2..])).IsEqualTo("f: 950 more like warning W001\n1000 warnings about f");
    }

    [Test]
    [Arguments("{0}: 1")]
    [Arguments("services: {0}")]
    [Arguments("services: '{0}'")]
    [Arguments("defaults: {{ port: {0} }}")]
    [Arguments("defaults: {{ sched: {0} }}")]
    [Arguments("defaults: {{ forward: {0} }}")]
    [Arguments("services: [{{ address: {0} }}]")]
    [Arguments("services: [{{ address: 'fwmark:1', persistence: {{ netmask: {0} }} }}]")]
    [Arguments("services: [{{ address: 'fwmark:1', destinations: [{{ address: {0} }}] }}]")]
    [Arguments("services: ${{{0}}}")]
    [Arguments("{0}")]
    [Arguments("a: *{0}")]
    [Arguments("a: !{0}!x b")]
    [Arguments("a: 'b' {0}")]
    [Arguments("a: %{0}")]
    public async Task A_long_value_is_cut(string yaml)
    {
        foreach (string value in new[] { new string('x', 100_000), string.Concat(Enumerable.Repeat("xxx ", 25_000)) })
        {
            string lines = Lines(string.Format(null, yaml, value));
            await Assert.That(lines.Count(letter => letter == 'x')).IsLessThanOrEqualTo(130);
            await Assert.That(lines).DoesNotContain(new string('x', 61));
        }
    }

    private static string Lines(string yaml) => string.Join('\n', DiagnosticLines.Format([.. Loading.Diagnostics(yaml)]));
}
