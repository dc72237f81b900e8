using System.Runtime.CompilerServices;

namespace Ipvsctl.Generators.Tests;

/// <summary>The files of this repository, found from where this file was compiled.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(TestFolder(), "..", ".."));

    /// <summary>A file or folder of this test project.</summary>
    public static string TestFile(string relativePath) => Path.Combine(TestFolder(), relativePath);

    /// <summary>A file or folder of the repository.</summary>
    public static string File(string relativePath) => Path.Combine(Root, relativePath);

    private static string TestFolder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
