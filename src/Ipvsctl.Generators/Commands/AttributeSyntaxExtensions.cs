using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators.Commands;

/// <summary>Reads the attributes of methods, parameters and records, and finds the locations for diagnostics.</summary>
internal static class AttributeSyntaxExtensions
{
    /// <summary>Returns the attributes of this kind.</summary>
    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string kind) =>
        symbol.GetAttributes().Where(attribute => attribute.Kind() == kind);

    /// <summary>Returns a string constructor argument; null if it does not compile.</summary>
    public static string? Text(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>Returns an enum constructor argument as C#; null if it does not compile.</summary>
    public static string? Constant(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Enum } constant
            ? Qualified(constant)
            : null;

    /// <summary>Returns the elements of an enum array constructor argument as C#.</summary>
    public static IEnumerable<string> Constants(this AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Array, IsNull: false } constants
            ? constants.Values.Where(constant => constant.Kind == TypedConstantKind.Enum).Select(Qualified)
            : [];

    /// <summary>Returns the elements of a named string array argument.</summary>
    public static IEnumerable<string> NamedTexts(this AttributeData attribute, string name) =>
        attribute.Named(name) is { Kind: TypedConstantKind.Array, IsNull: false } texts
            ? texts.Values.Select(text => text.Value as string ?? "")
            : [];

    /// <summary>Returns the location of the attribute's name.</summary>
    public static Location NameLocation(this AttributeData attribute, ISymbol owner) =>
        Syntax(attribute)?.Name.GetLocation() ?? owner.Locations[0];

    /// <summary>Returns the location of a named argument, including its name.</summary>
    public static Location NamedLocation(this AttributeData attribute, string name, ISymbol owner) =>
        Syntax(attribute)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation()
        ?? attribute.NameLocation(owner);

    /// <summary>Returns the location of a parameter's type.</summary>
    public static Location TypeLocation(this IParameterSymbol parameter) =>
        (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax)?.Type?.GetLocation() ?? parameter.Locations[0];

    // A combination of flags has no name, so it becomes a cast.
    private static string Qualified(TypedConstant constant)
    {
        string members = constant.ToCSharpString();
        return members.Contains(" | ") ? $"({constant.Type!.Qualified()}){constant.Value}" : $"global::{members}";
    }

    private static AttributeSyntax? Syntax(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
}
