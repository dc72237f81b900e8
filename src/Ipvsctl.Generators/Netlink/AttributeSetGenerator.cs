using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Netlink;

/// <summary>Completes the records marked <c>[NetlinkAttributeSet]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class AttributeSetGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<AttributeSetModel> sets = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                NetlinkNames.SetMark,
                static (node, _) => node is TypeDeclarationSyntax,
                static (marked, cancellation) => AttributeSetParser.Parse(
                    (INamedTypeSymbol)marked.TargetSymbol, marked.SemanticModel.Compilation, new Mistakes(), cancellation))
            .WithTrackingName(TrackingNames.AttributeSets)
            .Where(static set => set is not null)
            .Select(static (set, _) => set!);

        context.RegisterSourceOutput(
            sets, static (output, set) => output.AddSource(set.Record.HintName, AttributeSetEmitter.Emit(set)));
    }
}
