using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators;

/// <summary>One annotation on one property: its values, and the places to point at when they are wrong.</summary>
internal sealed class Annotation
{
    private readonly AttributeData _data;
    private readonly AttributeSyntax _syntax;

    private Annotation(IPropertySymbol property, AttributeData data, AttributeSyntax syntax)
    {
        _data = data;
        _syntax = syntax;
        Property = property;
    }

    /// <summary>The annotated property.</summary>
    public IPropertySymbol Property { get; }

    /// <summary>The annotation's type, with its namespace.</summary>
    public string Kind => _data.Kind();

    /// <summary>The one constructor argument; null if it does not compile, or there is none.</summary>
    public object? Value =>
        _data.ConstructorArguments is { Length: 1 } arguments && arguments[0].Kind == TypedConstantKind.Primitive
            ? arguments[0].Value
            : null;

    /// <summary>Whether its arguments compile; the compiler complains about those that do not.</summary>
    public bool IsComplete => Value is not null || _data is { AttributeConstructor.Parameters.IsEmpty: true, ConstructorArguments.IsEmpty: true };

    /// <summary>The constructor argument as it was written.</summary>
    public ExpressionSyntax? Argument => ArgumentWhere(argument => argument.NameEquals is null)?.Expression;

    /// <summary>Where the annotation's name stands.</summary>
    public Location NameLocation => _syntax.Name.GetLocation();

    /// <summary>Where the constructor argument stands.</summary>
    public Location ArgumentLocation => (Argument ?? (SyntaxNode)_syntax).GetLocation();

    /// <summary>The annotations of these kinds on a property.</summary>
    public static IEnumerable<Annotation> On(IPropertySymbol property, params string[] kinds) =>
        from attribute in property.GetAttributes()
        where kinds.Contains(attribute.Kind())
        let syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax
        where syntax is not null
        select new Annotation(property, attribute, syntax);

    /// <summary>The value of a named argument; null if it is not given.</summary>
    public TypedConstant? Named(string name) => _data.Named(name);

    /// <summary>Where a named argument stands, with its name.</summary>
    public Location NamedLocation(string name) =>
        ArgumentWhere(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation() ?? NameLocation;

    private AttributeArgumentSyntax? ArgumentWhere(Func<AttributeArgumentSyntax, bool> condition) =>
        _syntax.ArgumentList?.Arguments.FirstOrDefault(condition);
}
