using System.Collections.Immutable;
using System.Globalization;
using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipvsctl.Generators.Netlink;

/// <summary>
/// Parses the annotations of a netlink attribute set into a model, and finds the mistakes. The generator and the analyzer both call it, so
/// that they agree on the rules.
/// </summary>
internal static class AttributeSetParser
{
    /// <summary>Returns the set; null if there are mistakes.</summary>
    public static AttributeSetModel? Parse(
        INamedTypeSymbol type, Compilation compilation, Mistakes mistakes, CancellationToken cancellation)
    {
        if (!MarkedRecord.CanComplete(type, NetlinkNames.SetMark, "an attribute set", mistakes))
        {
            return null;
        }

        var attributes = ImmutableArray.CreateBuilder<AttributeModel>();
        IPropertySymbol? unknown = null;
        foreach (Annotation annotation in MarkedRecord.Annotations(
            type, mistakes, NetlinkNames.Attribute, NetlinkNames.Nest, NetlinkNames.Unknown))
        {
            cancellation.ThrowIfCancellationRequested();
            if (annotation.Kind == NetlinkNames.Unknown)
            {
                CheckUnknown(annotation, unknown, mistakes);
                unknown ??= annotation.Property;
                continue;
            }

            ushort number = (ushort)annotation.Value!;
            IPropertySymbol property = annotation.Property;
            if (attributes.FirstOrDefault(attribute => attribute.Number == number) is { } first)
            {
                mistakes.Add(Descriptors.Duplicate, annotation.ArgumentLocation, property.Name, $"number {number}", first.Property);
            }

            CheckPresence(property, mistakes);
            if (Encoding(annotation, mistakes) is { } encoding)
            {
                (string constant, string name) = Spell(annotation, number, compilation, cancellation);
                attributes.Add(new AttributeModel(Identifiers.Escape(property.Name), number, constant, name, encoding));
            }
        }

        return mistakes.Any ? null : new AttributeSetModel(RecordName.FromType(type), new(attributes.ToImmutable()))
        {
            Unknown = unknown is null ? null : Identifiers.Escape(unknown.Name),
        };
    }

    private static void CheckUnknown(Annotation annotation, IPropertySymbol? first, Mistakes mistakes)
    {
        IPropertySymbol property = annotation.Property;
        if (first is not null)
        {
            mistakes.Add(Descriptors.SecondUnknown, annotation.NameLocation, property.Name, first.Name);
        }

        if (property.Type.ToDisplayString() != NetlinkNames.RawAttributes)
        {
            mistakes.Add(Descriptors.NotRawAttributes, property.TypeLocation(), property.Name, property.Type.ToDisplayString());
        }
    }

    private static void CheckPresence(IPropertySymbol property, Mistakes mistakes)
    {
        if (property.IsRequired)
        {
            mistakes.Add(Descriptors.AlwaysPresent, property.RequiredLocation(), property.Name);
        }

        if (!property.Type.CanBeNull())
        {
            mistakes.Add(Descriptors.AlwaysPresent, property.TypeLocation(), property.Name);
        }
    }

    private static AttributeEncoding? Encoding(Annotation annotation, Mistakes mistakes)
    {
        ITypeSymbol type = annotation.Property.Type.WithoutNull();
        return annotation.Kind == NetlinkNames.Nest
            ? NestEncoding(type, annotation, mistakes)
            : ValueEncoding(type, annotation, mistakes);
    }

    private static AttributeEncoding? NestEncoding(ITypeSymbol type, Annotation annotation, Mistakes mistakes)
    {
        bool list = type.OriginalDefinition.ToDisplayString() == NetlinkNames.NestList;
        ITypeSymbol element = list ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (element.Mark(NetlinkNames.SetMark) is null)
        {
            mistakes.Add(Descriptors.NotAnAttributeSet, annotation.Property.ElementTypeLocation(), annotation.Property.Name, element.Name);
            return null;
        }

        return list
            ? new AttributeEncoding(PayloadShape.NestList, "NestList", element.Qualified(), $"array of {element.Name}")
            : new AttributeEncoding(PayloadShape.Nest, "Nest", element.Qualified(), $"nest {element.Name}");
    }

    private static AttributeEncoding? ValueEncoding(ITypeSymbol type, Annotation annotation, Mistakes mistakes)
    {
        bool networkOrder = annotation.Named(NetlinkNames.NetworkOrder) is { Value: true };
        IntegerEncoding? integer =
            IntegerEncoding.FromType((type as INamedTypeSymbol)?.EnumUnderlyingType?.SpecialType ?? type.SpecialType);
        AttributeEncoding? encoding =
            integer is not null ? CreateIntegerEncoding(integer, type, networkOrder) :
            type.SpecialType == SpecialType.System_String ? new AttributeEncoding(PayloadShape.Text, "Text", "string", "string") :
            IsField(type) ? new AttributeEncoding(PayloadShape.Field, "Field", type.Qualified(), $"field {type.Name}") :
            null;

        IPropertySymbol property = annotation.Property;
        if (encoding is null)
        {
            mistakes.Add(
                Descriptors.UnsupportedType, property.TypeLocation(), property.Name, "a netlink attribute", type.ToDisplayString());
        }
        else if (networkOrder && integer is not { HasNetworkOrder: true })
        {
            Location order = annotation.NamedLocation(NetlinkNames.NetworkOrder);
            mistakes.Add(Descriptors.NoNetworkOrder, order, property.Name, type.ToDisplayString());
        }

        return encoding;
    }

    private static AttributeEncoding CreateIntegerEncoding(IntegerEncoding integer, ITypeSymbol type, bool networkOrder) => new(
        integer.Signed ? PayloadShape.SignedInteger : PayloadShape.Integer,
        networkOrder ? integer.Method + "NetworkOrder" : integer.Method,
        type.Qualified(),
        networkOrder ? integer.Label + ", network order" : integer.Label)
    {
        EnumUnderlyingKeyword = type.TypeKind == TypeKind.Enum ? integer.Keyword : null,
    };

    private static bool IsField(ITypeSymbol type) =>
        type.IsValueType && type.AllInterfaces.Any(face => face.OriginalDefinition.ToDisplayString() == NetlinkNames.Field);

    // Takes the kernel's name from the constant in the annotation, because its value does not contain the name.
    private static (string Constant, string Name) Spell(
        Annotation annotation, ushort number, Compilation compilation, CancellationToken cancellation)
    {
        ISymbol? argument = annotation.Argument is { } syntax
            ? compilation.GetSemanticModel(syntax.SyntaxTree).GetSymbolInfo(syntax, cancellation).Symbol
            : null;
        return argument is IFieldSymbol { IsConst: true } constant
            ? ($"{constant.ContainingType.Qualified()}.{Identifiers.Escape(constant.Name)}", constant.Name)
            : (number.ToString(CultureInfo.InvariantCulture), $"attribute {number}");
    }
}
