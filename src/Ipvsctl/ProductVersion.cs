using System.Reflection;

namespace Ipvsctl;

/// <summary>The version that the build gave the binary.</summary>
internal static class ProductVersion
{
    /// <summary>The version, such as <c>1.0.0</c>.</summary>
    public static string Text =>
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
