using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Tests;

/// <summary>The assemblies that this test process itself runs on.</summary>
internal static class PlatformReferences
{
    /// <summary>The framework and the packages beside the tests.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
