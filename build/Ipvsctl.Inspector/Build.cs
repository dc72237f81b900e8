namespace Ipvsctl.Inspector;

/// <summary>What the compiler and the linker left beside a binary, as build/aot/publish keeps it.</summary>
internal sealed class Build(string folder)
{
    /// <summary>Everything that the compiler linked.</summary>
    public IReadOnlyList<LinkedItem> Items => field ??= CompilerStatistics.Read(Path.Combine(folder, "ipvsctl.mstat"));

    /// <summary>The object files and libraries that the linker put together.</summary>
    public IReadOnlyList<LinkedSection> Sections => field ??= LinkerMap.Read(Path.Combine(folder, "ipvsctl.map"));

    /// <summary>The files of the assemblies of which anything was linked, by the assembly's name.</summary>
    public IReadOnlyDictionary<string, string> Assemblies => field ??= Linked();

    // The compiler's own helpers come from no file.
    private Dictionary<string, string> Linked()
    {
        HashSet<string> linked = [.. Items.Select(item => item.Assembly).Except(["", "System.Private.CompilerGenerated"])];
        Dictionary<string, string> files = File.ReadLines(Path.Combine(folder, "ipvsctl.ilc.rsp"))
            .Select(line => line.StartsWith("-r:", StringComparison.Ordinal) ? line[3..] : line)
            .Where(line => line.EndsWith(".dll", StringComparison.Ordinal) && linked.Contains(Path.GetFileNameWithoutExtension(line)))
            .DistinctBy(Path.GetFileNameWithoutExtension)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path)!);
        return linked.Count == files.Count
            ? files
            : throw new InvalidDataException($"the compiler was given no file for {string.Join(", ", linked.Except(files.Keys))}");
    }
}
