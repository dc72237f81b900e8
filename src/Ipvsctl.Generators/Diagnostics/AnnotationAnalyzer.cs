using System.Collections.Immutable;
using Ipvsctl.Generators.Commands;
using Ipvsctl.Generators.Netlink;
using Ipvsctl.Generators.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ipvsctl.Generators.Diagnostics;

/// <summary>Reports invalid annotations at their location. The generators skip records with invalid annotations.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnnotationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Descriptors.UnsupportedRecord,
        Descriptors.UnsupportedType,
        Descriptors.Duplicate,
        Descriptors.NoNetworkOrder,
        Descriptors.NotAnAttributeSet,
        Descriptors.NoAccessors,
        Descriptors.UnmarkedRecord,
        Descriptors.AlwaysPresent,
        Descriptors.NotAMapping,
        Descriptors.EmptyRange,
        Descriptors.RequiredOrNullable,
        Descriptors.SecondAnnotation,
        Descriptors.RequiredWithoutAnnotation,
        Descriptors.Undocumented,
        Descriptors.UnnamedValue,
        Descriptors.ValueOfSwitch,
        Descriptors.InvalidDefault,
        Descriptors.IncompleteCommand,
        Descriptors.RequiredGlobalOption,
        Descriptors.NotRawAttributes,
        Descriptors.SecondUnknown,
    ];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var mistakes = new Mistakes(context.ReportDiagnostic);
        if (type.Mark(NetlinkNames.SetMark) is not null)
        {
            AttributeSetParser.Parse(type, context.Compilation, mistakes, context.CancellationToken);
        }
        else
        {
            CheckUnmarked(type, mistakes, "NetlinkAttributeSet", NetlinkNames.Attribute, NetlinkNames.Nest, NetlinkNames.Unknown);
        }

        if (type.Mark(YamlNames.MappingMark) is not null)
        {
            MappingParser.Parse(type, context.Compilation, mistakes, context.CancellationToken);
        }
        else
        {
            CheckUnmarked(type, mistakes, "YamlMapping", YamlNames.Key);
        }

        if (type.Mark(CommandNames.GlobalOptionsMark) is not null)
        {
            GlobalOptionsParser.Parse(type, context.Compilation, mistakes, context.CancellationToken);
        }

        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            CommandParser.Parse(method, context.Compilation, mistakes, context.CancellationToken);
        }
    }

    private static void CheckUnmarked(INamedTypeSymbol type, Mistakes mistakes, string mark, params string[] kinds)
    {
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            foreach (Annotation annotation in Annotation.On(property, kinds))
            {
                mistakes.Add(Descriptors.UnmarkedRecord, annotation.NameLocation, property.Name, type.Name, mark);
            }
        }
    }
}
