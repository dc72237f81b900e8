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
            .ParseMarked<TypeDeclarationSyntax, INamedTypeSymbol, MappingModel>(
                YamlNames.MappingMark, TrackingNames.Mappings, MappingParser.Parse);

        context.RegisterSourceOutput(
            mappings, static (output, mapping) => output.AddSource(mapping.Record.HintName, MappingEmitter.Emit(mapping)));
    }
}
