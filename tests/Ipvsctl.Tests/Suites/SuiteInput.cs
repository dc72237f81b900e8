namespace Ipvsctl.Tests.Suites;

/// <summary>One input of a foreign test suite, with the exit codes that docs/exit-codes.md promises for it.</summary>
/// <param name="Name">Its file below the folder of the suites, such as <c>yaml/229Q.yaml</c>.</param>
/// <param name="Model">The exit code of <c>validate</c> with the input as the model file.</param>
/// <param name="Parameters">The exit code of <c>validate</c> with the input as the parameter file.</param>
/// <param name="IsYaml">Whether the input is valid YAML.</param>
internal sealed record SuiteInput(string Name, int Model, int Parameters, bool IsYaml)
{
    /// <summary>The suite that the input belongs to.</summary>
    public string Suite => Name[..Name.IndexOf('/')];

    /// <summary>The path of the input.</summary>
    public string Path => System.IO.Path.Combine(ForeignSuites.Folder, Name);

    /// <summary>The meaning of a valid input, as tests/suites/nodes.mjs writes it; null if that is not known.</summary>
    public string[]? Nodes =>
        System.IO.Path.ChangeExtension(Path, ".nodes") is var file && File.Exists(file) ? File.ReadAllLines(file) : null;
}
