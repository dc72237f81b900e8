using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Tests;

/// <summary>
/// Binds sources and lists the names, method bodies included, that reach into an area <see cref="Arrows"/> does not allow. Engine
/// and executable are bound as one program; what only other generators would add stays unbound, and is nobody's reference.
/// </summary>
internal static class Layering
{
    /// <summary>The violations, as <c>file:line: area names name of area</c>.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<HouseFile> files)
    {
        Compilation program = HouseCompilation.Create(files, out SyntaxTree[] house);
        return [.. house.SelectMany(tree => Violations(program.GetSemanticModel(tree))).Distinct()];
    }

    private static IEnumerable<string> Violations(SemanticModel model)
    {
        string path = model.SyntaxTree.FilePath;
        foreach (SimpleNameSyntax name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (DeclaredInHouse(model, name) is not { } target)
            {
                continue;
            }

            string from = Arrows.AreaOf(path, SpaceAt(name));
            string to = Arrows.AreaOf(PathOf(target), target.ContainingNamespace.ToDisplayString());
            if (!Arrows.Allow(from, to))
            {
                int line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return $"{path}:{line}: {from} names {target.Name} of {to}";
            }
        }
    }

    // The type, or the member of a type, that the name stands for; null for locals, namespaces and foreign things.
    private static ISymbol? DeclaredInHouse(SemanticModel model, SimpleNameSyntax name)
    {
        SymbolInfo info = model.GetSymbolInfo(name);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        bool named = symbol is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol;
        return named && symbol!.ContainingNamespace is not null && PathOf(symbol) is not "" ? symbol : null;
    }

    // Generated parts have a path too, but none below src.
    private static string PathOf(ISymbol symbol) => Declarations(symbol.OriginalDefinition)
        .Select(reference => reference.SyntaxTree.FilePath)
        .FirstOrDefault(path => path.StartsWith("src/", StringComparison.Ordinal)) ?? "";

    // A generated member, and one that the compiler adds, counts as its type does.
    private static ImmutableArray<SyntaxReference> Declarations(ISymbol symbol) =>
        symbol is INamedTypeSymbol || symbol.ContainingType is not { } type
            ? symbol.DeclaringSyntaxReferences
            : type.OriginalDefinition.DeclaringSyntaxReferences;

    // A using directive speaks for the namespace below it.
    private static string SpaceAt(SyntaxNode node) =>
        (node.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>() ?? FirstNamespace(node))?.Name.ToString() ?? "Ipvsctl";

    private static BaseNamespaceDeclarationSyntax? FirstNamespace(SyntaxNode node) =>
        node.SyntaxTree.GetRoot().ChildNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
}
