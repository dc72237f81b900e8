using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators;

/// <summary>Queries about symbols that all parsers share.</summary>
internal static class SymbolExtensions
{
    /// <summary>Returns the full name of the type, with <c>global::</c>.</summary>
    public static string Qualified(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Whether the type is nullable.</summary>
    public static bool CanBeNull(this ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);

    /// <summary>Returns the type without its question mark.</summary>
    public static ITypeSymbol WithoutNull(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>Returns the attribute of this kind on the symbol; null if there is none.</summary>
    public static AttributeData? Mark(this ISymbol symbol, string kind) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.Kind() == kind);

    /// <summary>Returns the value of a named argument; null if it is omitted.</summary>
    public static TypedConstant? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name) is { Key: not null } found ? found.Value : null;

    /// <summary>Returns the attribute's type, with its namespace.</summary>
    public static string Kind(this AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() ?? "";
}
