using System.Globalization;
using System.Runtime.CompilerServices;

namespace Ipvsctl.Tests.Suites;

/// <summary>
/// The foreign test suites of tests/suites, which <c>build/prerequisites suites</c> installs. Without them their tests are skipped, unless
/// IPVSCTL_TEST_SUITES is <c>required</c>.
/// </summary>
internal static class ForeignSuites
{
    /// <summary>The table of the inputs that are not read as the suites say.</summary>
    public const string DeviationsFile = "tests/suites/deviations.tsv";

    /// <summary>The folder of the inputs.</summary>
    public static string Folder { get; } = InRepository("artifacts/suites");

    /// <summary>All inputs.</summary>
    public static IReadOnlyList<SuiteInput> Inputs()
    {
        string expected = Path.Combine(Folder, "expected.tsv");
        if (!File.Exists(expected) && Environment.GetEnvironmentVariable("IPVSCTL_TEST_SUITES") != "required")
        {
            Skip.Test("build/prerequisites suites installs the suites");
        }

        return [.. Rows(expected).Select(row => new SuiteInput(row[0], Number(row[1]), Number(row[2]), row[3] == "valid"))];
    }

    /// <summary>The inputs that a reading does not read as the suites say; true for one that crashes.</summary>
    public static Dictionary<string, bool> Deviations(string reading) => Rows(InRepository(DeviationsFile))
        .Where(row => row[1].Split(',').Contains(reading))
        .ToDictionary(row => row[0], row => row[2] == "crash");

    /// <summary>A file of the repository that this program was built in.</summary>
    public static string InRepository(string path, [CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../..", path));

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
