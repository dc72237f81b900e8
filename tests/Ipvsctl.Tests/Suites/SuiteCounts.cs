using System.Text;
using Ipvsctl.CommandLine;
using Ipvsctl.Tests.Commands;

namespace Ipvsctl.Tests.Suites;

/// <summary>How often each outcome comes of the inputs, as a table for docs/reliability.md.</summary>
internal static class SuiteCounts
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["yaml"] = "yaml-test-suite",
        ["json"] = "JSONTestSuite",
        ["bytes"] = "broken bytes",
    };

    private static readonly string[] Outcomes = ["0", "30, not YAML", "30, YAML of another shape", "32"];

    /// <summary>The table.</summary>
    public static string Table(IReadOnlyList<SuiteInput> inputs)
    {
        var table = new StringBuilder($"| suite | read as | inputs | {string.Join(" | ", Outcomes)} | anything else |\n");
        table.Append("| --- | --- |").Insert(table.Length, " ---: |", Outcomes.Length + 2).Append('\n');
        foreach (IGrouping<string, SuiteInput> suite in inputs.GroupBy(input => input.Suite))
        {
            AppendRow(table, suite, "model file", input => Run("", "-f", input.Path));
            AppendRow(table, suite, "parameter file", input => Run("services: []", "-f", "-", "--params-file", input.Path));
        }

        return $"{table}";
    }

    private static void AppendRow(StringBuilder table, IGrouping<string, SuiteInput> suite, string reading, Func<SuiteInput, int> run)
    {
        string[] outcomes = [.. suite.Select(input => Outcome(input, run(input)))];
        table.Append($"| {Titles[suite.Key]} | {reading} | {outcomes.Length} | ");
        table.AppendJoin(" | ", Outcomes.Select(outcome => outcomes.Count(one => one == outcome)));
        table.Append($" | {outcomes.Except(Outcomes).Count()} |\n");
    }

    private static string Outcome(SuiteInput input, int code) =>
        code != 30 ? $"{code}" : SyntaxError(input) is null ? "30, YAML of another shape" : "30, not YAML";

    private static int Run(string standardInput, params string[] arguments) =>
        (int)Entry.Run(new TestHost { Input = standardInput }.Host, ["validate", .. arguments]);

    private static string? SyntaxError(SuiteInput input)
    {
        try
        {
            return SuiteReading.SyntaxError(input, out _);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.Message;
        }
    }
}
