using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipvsctl.Generators;

/// <summary>One annotation on a property: its values, and the locations for diagnostics.</summary>
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

    /// <summary>The single constructor argument; null if it does not compile or is missing.</summary>
    public object? Value =>
        _data.ConstructorArguments is { Length: 1 } arguments && arguments[0].Kind == TypedConstantKind.Primitive
            ? arguments[0].Value
            : null;

    /// <summary>Whether its arguments compile; the compiler reports those that do not.</summary>
    public bool IsComplete => Value is not null || _data is { AttributeConstructor.Parameters.IsEmpty: true, ConstructorArguments.IsEmpty: true };

    /// <summary>The syntax of the constructor argument; null if there is none.</summary>
    public ExpressionSyntax? Argument => ArgumentWhere(argument => argument.NameEquals is null)?.Expression;

    /// <summary>The location of the annotation's name.</summary>
    public Location NameLocation => _syntax.Name.GetLocation();

    /// <summary>The location of the constructor argument.</summary>
    public Location ArgumentLocation => (Argument ?? (SyntaxNode)_syntax).GetLocation();

    /// <summary>Returns the annotations of these kinds on a property.</summary>
    public static IEnumerable<Annotation> On(IPropertySymbol property, params string[] kinds) =>
        from attribute in property.GetAttributes()
        where kinds.Contains(attribute.Kind())
        let syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax
        where syntax is not null
        select new Annotation(property, attribute, syntax);

    /// <summary>Returns the value of a named argument; null if it is omitted.</summary>
    public TypedConstant? Named(string name) => _data.Named(name);

    /// <summary>Returns the location of a named argument, including its name.</summary>
    public Location NamedLocation(string name) =>
        ArgumentWhere(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.GetLocation() ?? NameLocation;

    private AttributeArgumentSyntax? ArgumentWhere(Func<AttributeArgumentSyntax, bool> condition) =>
        _syntax.ArgumentList?.Arguments.FirstOrDefault(condition);
}
