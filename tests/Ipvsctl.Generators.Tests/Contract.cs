using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipvsctl.Generators.Tests;

/// <summary>
/// What generated code is written against: the hand-written files of the product, compiled to an assembly of their own. They rely
/// on implicit usings; the cases, which only reference the assembly, have none.
/// </summary>
internal static partial class Contract
{
    /// <summary>The name of the assembly that may see the contract's internals.</summary>
    public const string CaseAssembly = "Cases";

    private const string Preamble =
        $"""
         global using System;
         global using System.Collections.Generic;
         global using System.Linq;

         [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{CaseAssembly}")]
         """;

    private static readonly string[] Files =
    [
        "src/Ipvsctl.Core/Netlink/AttributeReader.cs",
        "src/Ipvsctl.Core/Netlink/AttributeWriter.cs",
        "src/Ipvsctl.Core/Netlink/IAttributeVisitor.cs",
        "src/Ipvsctl.Core/Netlink/INetlinkAttributeSet.cs",
        "src/Ipvsctl.Core/Netlink/INetlinkField.cs",
        "src/Ipvsctl.Core/Netlink/NestList.cs",
        "src/Ipvsctl.Core/Netlink/NetlinkAlignment.cs",
        "src/Ipvsctl.Core/Netlink/NetlinkAnnotations.cs",
        "src/Ipvsctl.Core/Netlink/NetlinkBuffer.cs",
        "src/Ipvsctl.Core/Netlink/NetlinkFormatException.cs",
        "src/Ipvsctl.Core/Netlink/RawAttributes.cs",
        "src/Ipvsctl.Core/Yaml/IMappingWriter.cs",
        "src/Ipvsctl.Core/Yaml/IYamlMapping.cs",
        "src/Ipvsctl.Core/Yaml/Scalar.cs",
        "src/Ipvsctl.Core/Yaml/ScalarMap.cs",
        "src/Ipvsctl.Core/Yaml/SourcePosition.cs",
        "src/Ipvsctl.Core/Yaml/YamlAnnotations.cs",
        "src/Ipvsctl.Core/Yaml/YamlShape.cs",
        "src/Ipvsctl/ExitCode.cs",
        "src/Ipvsctl/CommandLine/Argument.cs",
        "src/Ipvsctl/CommandLine/Command.cs",
        "src/Ipvsctl/CommandLine/CommandAnnotations.cs",
        "src/Ipvsctl/CommandLine/Example.cs",
        "src/Ipvsctl/CommandLine/Option.cs",
        "src/Ipvsctl/CommandLine/OptionGroups.cs",
        "src/Ipvsctl/CommandLine/Value.cs",
        "src/Ipvsctl/CommandLine/ValueAttribute.cs",
        "src/Ipvsctl/CommandLine/ValueKind.cs",
        // The framework adds this to a program as source.
        "tests/Ipvsctl.Generators.Tests/Stubs/ConsoleApp.cs",
        // The real reader needs the YAML library and half of its folder.
        "tests/Ipvsctl.Generators.Tests/Stubs/YamlReader.cs",
    ];

    /// <summary>The contract as it is.</summary>
    public static MetadataReference Internal { get; } = Compile(source => source);

    /// <summary>The contract as it would be if it were published, for public records.</summary>
    public static MetadataReference Public { get; } = Compile(source => InternalType.Replace(source, "public"));

    [GeneratedRegex("^internal", RegexOptions.Multiline)]
    private static partial Regex InternalType { get; }

    private static PortableExecutableReference Compile(Func<string, string> edit)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Ipvsctl.Core",
            [Parse(Preamble), .. Files.Select(file => Parse(edit(File.ReadAllText(Repository.File(file)))))],
            PlatformReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException("The contract does not compile: " + string.Join("\n", result.Diagnostics));
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, CaseCompilation.ParseOptions);
}
