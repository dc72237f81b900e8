namespace Ipvsctl.Inspector;

/// <summary>A share of the binary: an assembly, a library, or a table that belongs to no single one of them.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Size">In bytes.</param>
internal sealed record Part(string Name, long Size)
{
    /// <summary>The tables that unwind the stack, for all compiled C# code.</summary>
    public const string Unwinding = "unwinding tables";

    /// <summary>What is in no list: padding, and the headers of the file.</summary>
    public const string Rest = "padding and headers";

    private const string CompiledCode = "ipvsctl.o";

    /// <summary>All of a binary; the sizes add up to its size.</summary>
    public static IReadOnlyList<Part> FromBuild(Build build, long size)
    {
        Part[] named =
        [
            .. build.Items.Select(item => new Part(NameOf(item), item.Size)),
            .. build.Sections.Where(section => section.File != CompiledCode || IsUnwinding(section))
                .Select(section => new Part(IsUnwinding(section) ? Unwinding : section.File, section.Size)),
        ];
        return
        [
            .. named.Append(new Part(Rest, size - named.Sum(part => part.Size)))
                .GroupBy(part => part.Name, (name, parts) => new Part(name, parts.Sum(part => part.Size)))
                .OrderByDescending(part => part.Size),
        ];
    }

    private static string NameOf(LinkedItem item) => item switch
    {
        { Assembly: "" } => $"table {item.Name}",
        // The command line's framework is generated into the executable.
        { Assembly: "ipvsctl" } when item.Name.StartsWith("ConsoleAppFramework.", StringComparison.Ordinal) => "ConsoleAppFramework",
        _ => item.Assembly,
    };

    private static bool IsUnwinding(LinkedSection section) =>
        section.Name == ".eh_frame_hdr" || (section.File == CompiledCode && section.Name.StartsWith(".eh_frame", StringComparison.Ordinal));
}
