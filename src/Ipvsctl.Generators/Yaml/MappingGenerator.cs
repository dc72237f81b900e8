using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

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
                static (_, _) => true,
                static (marked, cancellation) =>
                    MappingParser.Parse((INamedTypeSymbol)marked.TargetSymbol, new Mistakes(), cancellation))
            .Where(static mapping => mapping is not null)
            .Select(static (mapping, _) => mapping!)
            .WithTrackingName(TrackingNames.Mappings);

        context.RegisterSourceOutput(
            mappings, static (output, mapping) => output.AddSource(mapping.Record.HintName, MappingEmitter.Emit(mapping)));
    }
}
