namespace Ipvsctl.Generators.Tests;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Its path, relative to the root of the repository.</param>
/// <param name="Text">Its content.</param>
internal sealed record TextFile(string Path, string Text)
{
    // Not in the repository: what git and the build put beside it.
    private static readonly string[] Untracked = [".git", "artifacts", "dist", "bin", "obj", "TestResults"];

    /// <summary>Every text file of the repository, in the order of their paths.</summary>
    public static IReadOnlyList<TextFile> All() =>
    [
        .. Below(new DirectoryInfo(Repository.Root))
            .Select(file => new TextFile(System.IO.Path.GetRelativePath(Repository.Root, file.FullName), File.ReadAllText(file.FullName)))
            .Where(file => !file.Text.Contains('\0', StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The lines, numbered from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, index) => (index + 1, line));

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) => folder.EnumerateDirectories()
        .Where(child => child.LinkTarget is null && !Untracked.Contains(child.Name))
        .SelectMany(Below)
        .Concat(folder.EnumerateFiles().Where(file => file.LinkTarget is null));
}
