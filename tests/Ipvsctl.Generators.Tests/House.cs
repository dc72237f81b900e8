using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipvsctl.Generators.Tests;

/// <summary>One source file of the product.</summary>
/// <param name="Path">Where it is, from the root of the repository.</param>
/// <param name="Text">What it says.</param>
internal sealed record HouseFile(string Path, string Text)
{
    public int Lines => Text.TrimEnd('\n').Split('\n').Length;

    public SyntaxTree Parse() => CSharpSyntaxTree.ParseText(Text, CaseCompilation.ParseOptions, Path);
}

/// <summary>The sources of the product, everything below <c>src</c>.</summary>
internal static class House
{
    public static IReadOnlyList<HouseFile> Files { get; } =
    [
        .. Directory.GetFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => new HouseFile(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The files below a folder.</summary>
    public static IEnumerable<HouseFile> Below(string folder) =>
        Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal));
}
