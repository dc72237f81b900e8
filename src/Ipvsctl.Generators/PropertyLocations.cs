using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators;

/// <summary>The places in a property's declaration that a mistake can point at.</summary>
internal static class PropertyLocations
{
    /// <summary>Its name.</summary>
    public static Location NameLocation(this IPropertySymbol property) => property.Locations[0];

    /// <summary>Its type.</summary>
    public static Location TypeLocation(this IPropertySymbol property) =>
        Declaration(property)?.Type.GetLocation() ?? property.NameLocation();

    /// <summary>Its type without question mark and list around it.</summary>
    public static Location ElementTypeLocation(this IPropertySymbol property) =>
        Declaration(property) is { } declaration ? Element(declaration.Type).GetLocation() : property.NameLocation();

    /// <summary>Its modifier <c>required</c>.</summary>
    public static Location RequiredLocation(this IPropertySymbol property) =>
        Declaration(property) is { } declaration
            ? declaration.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword)).GetLocation()
            : property.NameLocation();

    // A property that a primary constructor declares has a parameter for its declaration; then the name has to do.
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
