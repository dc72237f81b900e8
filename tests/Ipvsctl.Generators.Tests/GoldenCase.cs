namespace Ipvsctl.Generators.Tests;

/// <summary>
/// A folder below Golden: <c>Source.cs</c>, and beside it what the generators write for it. <c>UPDATE_GOLDEN=1</c> in the
/// environment rewrites the latter.
/// </summary>
internal sealed record GoldenCase(string Name)
{
    private const string SourceName = "Source.cs";

    public string Source => File.ReadAllText(Path.Combine(Folder, SourceName));

    private string Folder => Path.Combine(GoldenFolder, Name);

    private static string GoldenFolder => Repository.TestFile("Golden");

    /// <summary>The names of all cases.</summary>
    public static IEnumerable<string> Names() =>
        Directory.GetDirectories(GoldenFolder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>What the generators are expected to write, by the name of the file.</summary>
    public IReadOnlyDictionary<string, string> Expected() => Files().ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>Makes this output the expected one.</summary>
    public void Update(IReadOnlyDictionary<string, string> output)
    {
        foreach (string file in Files())
        {
            File.Delete(file);
        }

        foreach ((string name, string text) in output)
        {
            File.WriteAllText(Path.Combine(Folder, name), text);
        }
    }

    /// <summary>The name of the case, in test reports.</summary>
    public override string ToString() => Name;

    private string[] Files() => Directory.GetFiles(Folder, "*.g.cs");
}
