using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators;

/// <summary>The first steps of every pipeline: from a mark in the source to a model of what carries it.</summary>
internal static class MarkedModels
{
    /// <summary>Parses what carries a mark, and leaves out what has mistakes: the analyzer reports those.</summary>
    /// <param name="syntax">The syntax of the compilation.</param>
    /// <param name="mark">The mark's type, with its namespace.</param>
    /// <param name="step">The name of the step; see <see cref="TrackingNames"/>.</param>
    /// <param name="parse">Makes the model; null if there are mistakes.</param>
    /// <typeparam name="TNode">The syntax that can carry the mark.</typeparam>
    /// <typeparam name="TSymbol">Its symbol.</typeparam>
    /// <typeparam name="TModel">The model.</typeparam>
    public static IncrementalValuesProvider<TModel> ParseMarked<TNode, TSymbol, TModel>(
        this SyntaxValueProvider syntax,
        string mark,
        string step,
        Func<TSymbol, Compilation, Mistakes, CancellationToken, TModel?> parse)
        where TNode : SyntaxNode
        where TSymbol : class, ISymbol
        where TModel : class =>
        syntax
            .ForAttributeWithMetadataName(
                mark,
                static (node, _) => node is TNode,
                (marked, cancellation) => parse((TSymbol)marked.TargetSymbol, marked.SemanticModel.Compilation, new Mistakes(), cancellation))
            .WithTrackingName(step)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!);
}
