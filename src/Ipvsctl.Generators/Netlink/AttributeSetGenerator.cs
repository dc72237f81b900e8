using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

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
                static (_, _) => true,
                static (marked, cancellation) => AttributeSetParser.Parse(
                    (INamedTypeSymbol)marked.TargetSymbol, marked.SemanticModel.Compilation, new Mistakes(), cancellation))
            .Where(static set => set is not null)
            .Select(static (set, _) => set!)
            .WithTrackingName(TrackingNames.AttributeSets);

        context.RegisterSourceOutput(
            sets, static (output, set) => output.AddSource(set.Record.HintName, AttributeSetEmitter.Emit(set)));
    }
}
