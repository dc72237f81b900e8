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
            .ParseMarked<TypeDeclarationSyntax, INamedTypeSymbol, AttributeSetModel>(
                NetlinkNames.SetMark, TrackingNames.AttributeSets, AttributeSetParser.Parse);

        context.RegisterSourceOutput(
            sets, static (output, set) => output.AddSource(set.Record.HintName, AttributeSetEmitter.Emit(set)));
    }
}
