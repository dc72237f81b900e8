using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Tests;

/// <summary>
/// Finds members that a place forgets: a property of a model record, or a value of an enum, that a file must handle and never names.
/// Construction is the compiler's business; this is for the places that list members one by one.
/// </summary>
internal static class Completeness
{
    /// <summary>What is forgotten, as <c>place: does not handle Type.Member</c>.</summary>
    /// <param name="files">The sources.</param>
    /// <param name="duties">Each place (a file, or a folder that ends with a slash) with the types that it must handle completely.</param>
    /// <param name="exempt">The names of members that no place need handle.</param>
    public static IReadOnlyList<string> Forgotten(IEnumerable<HouseFile> files, IReadOnlyDictionary<string, string[]> duties, IReadOnlyCollection<string> exempt)
    {
        Compilation program = HouseCompilation.Create(files, out SyntaxTree[] house);
        return
        [
            .. from duty in duties
               let named = Named(program, house.Where(tree => IsIn(tree.FilePath, duty.Key))).ToHashSet()
               from type in duty.Value
               from member in Members(program, type)
               let name = member[(member.LastIndexOf('.') + 1)..]
               where !exempt.Contains(name) && !named.Contains(member)
               select $"{duty.Key}: does not handle {type}.{name}",
        ];
    }

    private static bool IsIn(string path, string place) =>
        place.EndsWith('/') ? path.StartsWith(place, StringComparison.Ordinal) : path == place;

    // The settable properties of a record, or the values of an enum.
    private static IEnumerable<string> Members(Compilation program, string type)
    {
        INamedTypeSymbol symbol = program.GetSymbolsWithName(type[(type.LastIndexOf('.') + 1)..], SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Single(one => one.ToDisplayString() == $"Ipvsctl.{type}");
        return symbol.GetMembers()
            .Where(member => member is IPropertySymbol { IsStatic: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public }
                or IFieldSymbol { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum })
            .Select(member => member.ToDisplayString());
    }

    private static IEnumerable<string> Named(Compilation program, IEnumerable<SyntaxTree> trees) =>
        from tree in trees
        let model = program.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        where symbol is IPropertySymbol or IFieldSymbol
        select symbol.OriginalDefinition.ToDisplayString();
}
