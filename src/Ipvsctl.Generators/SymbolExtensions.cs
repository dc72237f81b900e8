using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators;

/// <summary>Questions that both parsers ask about symbols.</summary>
internal static class SymbolExtensions
{
    /// <summary>The type as generated code names it, with <c>global::</c>.</summary>
    public static string Qualified(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Whether the type has a question mark.</summary>
    public static bool CanBeNull(this ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated);

    /// <summary>The type without its question mark.</summary>
    public static ITypeSymbol WithoutNull(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>The mark that the symbol carries; null if it carries none of this kind.</summary>
    public static AttributeData? Mark(this ISymbol symbol, string kind) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.Kind() == kind);

    /// <summary>The value of a named argument; null if it is not given.</summary>
    public static TypedConstant? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name) is { Key: not null } found ? found.Value : null;

    /// <summary>The attribute's type, with its namespace.</summary>
    public static string Kind(this AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() ?? "";
}
