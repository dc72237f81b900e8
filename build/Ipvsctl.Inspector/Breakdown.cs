using System.Globalization;

namespace Ipvsctl.Inspector;

/// <summary>The size of a binary by feature and by part, as tables of Markdown.</summary>
internal static class Breakdown
{
    // Smaller parts are not named one by one.
    private const int Notable = 20_000;

    /// <summary>Writes the tables.</summary>
    public static void Write(Build build, long size, TextWriter output)
    {
        IReadOnlyList<Part> parts = Part.FromBuild(build, size);
        output.WriteLine("| feature | bytes | share | made of |");
        output.WriteLine("| --- | ---: | ---: | --- |");
        foreach (IGrouping<Feature, Part> feature in parts.GroupBy(Feature.Find).OrderByDescending(Total))
        {
            output.WriteLine($"| {feature.Key.Name} | {Number(Total(feature))} | {Share(Total(feature), size)} | {MadeOf([.. feature])} |");
        }

        output.WriteLine($"| **the binary** | **{Number(size)}** | | |");
        output.WriteLine();
        output.WriteLine("| namespace of ipvsctl | bytes |");
        output.WriteLine("| --- | ---: |");
        foreach (IGrouping<string, LinkedItem> space in OwnNamespaces(build).OrderByDescending(items => items.Sum(item => item.Size)))
        {
            output.WriteLine($"| {space.Key} | {Number(space.Sum(item => item.Size))} |");
        }
    }

    private static string MadeOf(IReadOnlyList<Part> parts)
    {
        if (parts is [{ } only] && (only.Name == Part.Unwinding || only.Name == Part.Rest))
        {
            return "";
        }

        Part[] notable = [.. parts.Where(part => part.Size >= Notable || parts.Count == 1)];
        long others = parts.Except(notable).Sum(part => part.Size);
        return string.Join(", ", [.. notable.Select(part => $"{part.Name} {Number(part.Size)}"), .. others > 0 ? [$"others {Number(others)}"] : Array.Empty<string>()]);
    }

    private static IEnumerable<IGrouping<string, LinkedItem>> OwnNamespaces(Build build) =>
        from item in build.Items
        where item.Assembly is "Ipvsctl.Core" or "ipvsctl" && item.Name.StartsWith("Ipvsctl", StringComparison.Ordinal)
        group item by $"{Namespace(item.Name)} ({(item.Assembly == "ipvsctl" ? "executable" : "library")})";

    private static string Namespace(string type) => type[..type.LastIndexOf('.')];

    private static long Total(IEnumerable<Part> parts) => parts.Sum(part => part.Size);

    private static string Number(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long bytes, long size) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * bytes / size:F1}%");
}
