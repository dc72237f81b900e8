using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators;

/// <summary>Finds locations in the declaration of a property, for diagnostics.</summary>
internal static class PropertyLocations
{
    /// <summary>Returns the location of the property's name.</summary>
    public static Location NameLocation(this IPropertySymbol property) => property.Locations[0];

    /// <summary>Returns the location of the property's type.</summary>
    public static Location TypeLocation(this IPropertySymbol property) =>
        Declaration(property)?.Type.GetLocation() ?? property.NameLocation();

    /// <summary>Returns the location of the type without its question mark and its list.</summary>
    public static Location ElementTypeLocation(this IPropertySymbol property) =>
        Declaration(property) is { } declaration ? Element(declaration.Type).GetLocation() : property.NameLocation();

    /// <summary>Returns the location of the modifier <c>required</c>.</summary>
    public static Location RequiredLocation(this IPropertySymbol property) =>
        Declaration(property) is { } declaration
            ? declaration.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword)).GetLocation()
            : property.NameLocation();

    // A property of a primary constructor is declared by a parameter, so callers fall back to the name.
    private static PropertyDeclarationSyntax? Declaration(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax;

    private static TypeSyntax Element(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => Element(nullable.ElementType),
        QualifiedNameSyntax { Right: GenericNameSyntax generic } => Element(generic),
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } => Element(arguments[0]),
        _ => type,
    };
}
