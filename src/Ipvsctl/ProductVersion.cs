using System.Reflection;

namespace Ipvsctl;

/// <summary>The version of this binary, set by the build.</summary>
internal static class ProductVersion
{
    /// <summary>The version, such as <c>1.0.0</c>.</summary>
    public static string Text =>
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
