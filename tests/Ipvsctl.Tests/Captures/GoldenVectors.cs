using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Ipvsctl.Tests.Captures;

/// <summary>All captured messages.</summary>
internal static class GoldenVectors
{
    /// <summary>The kernel that most of them come from.</summary>
    public const string Linux612 = "linux6.12-x86_64";

    /// <summary>The messages in the order of the file.</summary>
    public static ImmutableArray<GoldenVector> All { get; } = Load();

    private static FrozenDictionary<(string Name, string Kernel), GoldenVector> ByName { get; } =
        All.ToFrozenDictionary(vector => (vector.Name, vector.Kernel));

    /// <summary>The message of that name from that kernel.</summary>
    public static GoldenVector Of(string name, string kernel = Linux612) => ByName[(name, kernel)];

    /// <summary>What a test takes as its arguments to be run for each of the messages.</summary>
    public static IEnumerable<(string Name, string Kernel)> Names() => All.Select(vector => (vector.Name, vector.Kernel));

    private static ImmutableArray<GoldenVector> Load()
    {
        using Stream file = typeof(GoldenVectors).Assembly.GetManifestResourceStream("golden-vectors.json")!;
        JsonElement root = JsonDocument.Parse(file).RootElement;
        return [.. root.GetProperty("vectors").EnumerateArray().Select(GoldenVector.Read)];
    }
}
