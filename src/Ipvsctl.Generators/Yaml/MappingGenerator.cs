using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Yaml;

/// <summary>Completes the records marked <c>[YamlMapping]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class MappingGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<MappingModel> mappings = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                YamlNames.MappingMark,
                static (node, _) => node is TypeDeclarationSyntax,
                static (marked, cancellation) => MappingParser.Parse(
                    (INamedTypeSymbol)marked.TargetSymbol, marked.SemanticModel.Compilation, new Mistakes(), cancellation))
            .WithTrackingName(TrackingNames.Mappings)
            .Where(static mapping => mapping is not null)
            .Select(static (mapping, _) => mapping!);

        context.RegisterSourceOutput(
            mappings, static (output, mapping) => output.AddSource(mapping.Record.HintName, MappingEmitter.Emit(mapping)));
    }
}
