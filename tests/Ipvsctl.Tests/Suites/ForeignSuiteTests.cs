using System.Text;

namespace Ipvsctl.Tests.Suites;

/// <summary>The reader and the inputs of yaml-test-suite and JSONTestSuite (tests/suites/README.md).</summary>
public class ForeignSuiteTests
{
    [Test]
    public async Task Suites_are_complete() =>
        await Assert.That(string.Join(", ", ForeignSuites.Inputs().CountBy(input => input.Suite).Select(one => $"{one.Value} {one.Key}")))
            .IsEqualTo("402 yaml, 340 json, 16 bytes");

    [Test]
    public void Each_input_as_a_model_file_ends_with_its_exit_code() => Try("model", SuiteReading.Model);

    [Test]
    public void Each_input_as_a_parameter_file_ends_with_its_exit_code() => Try("parameters", SuiteReading.Parameters);

    [Test]
    public void Each_valid_input_is_read_as_the_nodes_of_the_suite_and_no_other_is_read() => Try("nodes", SuiteReading.Nodes);

    [Test]
    public void Each_valid_input_gives_its_values_as_parameters() => Try("values", SuiteReading.Values);

    [Test]
    public async Task Counts_are_those_of_the_docs()
    {
        string page = ForeignSuites.InRepository("docs/reliability.md");
        string text = await File.ReadAllTextAsync(page);
        string expected = Section.Replace(text, "suites", SuiteCounts.Table(ForeignSuites.Inputs()));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(page, expected);
            return;
        }

        await Assert.That(text).IsEqualTo(expected).Because("UPDATE_GOLDEN=1 rewrites the table");
    }

    // A deviation that passes is a failure, too: its line in the table must go.
    private static void Try(string reading, Func<SuiteInput, string?> read)
    {
        Dictionary<string, bool> deviations = ForeignSuites.Deviations(reading);
        var strange = new StringBuilder();
        foreach (SuiteInput input in ForeignSuites.Inputs())
        {
            string? problem = Attempt(input, read, out bool crashes);
            bool isListed = deviations.Remove(input.Name, out bool mayCrash);
            if (problem is not null && (!isListed || crashes != mayCrash))
            {
                strange.Append($"{input.Name}\t{reading}\t{problem.TrimEnd()}\n");
            }
            else if (problem is null && isListed)
            {
                strange.Append($"{input.Name}\t{reading}\tpasses now: remove it from {ForeignSuites.DeviationsFile}\n");
            }
        }

        strange.AppendJoin("", deviations.Keys.Select(name => $"{name} is in {ForeignSuites.DeviationsFile}, and in no suite\n"));
        if (strange.Length > 0)
        {
            Assert.Fail($"not as expected:\n{strange}");
        }
    }

    private static string? Attempt(SuiteInput input, Func<SuiteInput, string?> read, out bool crashes)
    {
        try
        {
            string? problem = read(input);
            crashes = problem?.StartsWith($"exit code {(int)ExitCode.Unforeseen}:", StringComparison.Ordinal) == true;
            return problem;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            crashes = true;
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}
