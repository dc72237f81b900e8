using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Commands;

/// <summary>The attributes of methods, parameters and records, and the places that a mistake in them can point at.</summary>
internal static class AttributeSyntaxExtensions
{
    /// <summary>The attributes of this kind.</summary>
    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string kind) =>
        symbol.GetAttributes().Where(attribute => attribute.Kind() == kind);

    /// <summary>A constructor argument that is a text; null if it does not compile.</summary>
    public static string? Text(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>A constructor argument as C#, or the default value; null if it does not compile.</summary>
    public static string? Constant(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Enum } constant
            ? Qualified(constant)
            : null;

    /// <summary>The elements of a constructor argument that is an array of constants, as C#.</summary>
    public static IEnumerable<string> Constants(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Array, IsNull: false } constants
            ? constants.Values.Where(constant => constant.Kind == TypedConstantKind.Enum).Select(Qualified)
            : [];

    /// <summary>The texts of a named argument that is an array.</summary>
    public static IEnumerable<string> NamedTexts(this AttributeData attribute, string name) =>
        attribute.Named(name) is { Kind: TypedConstantKind.Array, IsNull: false } texts
            ? texts.Values.Select(text => text.Value as string ?? "")
            : [];

    /// <summary>The attribute's name.</summary>
    public static Location NameLocation(this AttributeData attribute, ISymbol owner) =>
        Syntax(attribute)?.Name.GetLocation() ?? owner.Locations[0];

    /// <summary>A named argument, with its name.</summary>
    public static Location NamedLocation(this AttributeData attribute, string name, ISymbol owner) =>
        Syntax(attribute)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation()
        ?? attribute.NameLocation(owner);

    /// <summary>The type of a parameter.</summary>
    public static Location TypeLocation(this IParameterSymbol parameter) =>
        (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Type?.GetLocation() ?? parameter.Locations[0];

    // A combination of flags has no name of its own.
    private static string Qualified(TypedConstant constant)
    {
        string members = constant.ToCSharpString();
        return members.Contains(" | ") ? $"({constant.Type!.Qualified()}){constant.Value}" : $"global::{members}";
    }

    private static AttributeSyntax? Syntax(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
}
