namespace Ipvsctl.Inspector;

/// <summary>What a part of the binary is good for.</summary>
/// <param name="Name">The feature.</param>
/// <param name="Parts">The names of its parts; one * stands for any text.</param>
internal sealed record Feature(string Name, params string[] Parts)
{
    /// <summary>The features; a part belongs to the first one that names it.</summary>
    public static IReadOnlyList<Feature> All { get; } =
    [
        new("TLS: OpenSSL", "libcrypto.a", "libssl.a"),
        new("TLS: .NET", "libSystem.Security.Cryptography.Native.OpenSsl.a", "libSystem.Net.Security.Native.a", "System.Security.Cryptography",
            "System.Net.Security", "System.Formats.Asn1", "System.Runtime.Numerics"),
        new("HTTP client", "System.Net.*", "System.Private.Uri", "System.Threading.Channels", "System.Diagnostics.DiagnosticSource"),
        new("JSON", "System.Text.Json", "System.Text.Encodings.Web", "System.IO.Pipelines"),
        new("YAML library", "SharpYaml"),
        new("Regular expressions, for the YAML library", "System.Text.RegularExpressions"),
        new("Logging", "Microsoft.Extensions.*"),
        new("Command-line framework", "ConsoleAppFramework"),
        new("ipvsctl: the library", "Ipvsctl.Core"),
        new("ipvsctl: the executable", "ipvsctl"),
        new("C library", "libc.a", "libm*.a", "libgcc*", "crt*", "<internal>"),
        new("Runtime and garbage collector", "lib*"),
        new("Reflection and loading of types", "System.Private.TypeLoader", "System.Private.Reflection.Execution", "table Metadata",
            "table TypeMetadataMap", "table *TemplateMap", "table Reflection*", "table *Hashtable", "table NativeLayoutInfo"),
        new("Texts, of all assemblies", "table Texts"),
        new("Tables for dispatch, generics and statics", "table *", "System.Private.CompilerGenerated"),
        new("Base library", "System.*"),
        new("Unwinding tables, for all C# code", Part.Unwinding),
        new("Padding and headers", Part.Rest),
    ];

    /// <summary>The feature that a part belongs to.</summary>
    public static Feature Find(Part part) =>
        All.FirstOrDefault(feature => feature.Parts.Any(pattern => Matches(pattern, part.Name)))
        ?? throw new InvalidDataException($"no feature names {part.Name}: add it to {nameof(Feature)}.cs");

    private static bool Matches(string pattern, string name) => pattern.Split('*') switch
    {
        [var begin, var end] => name.Length >= begin.Length + end.Length
            && name.StartsWith(begin, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal),
        _ => name == pattern,
    };
}
