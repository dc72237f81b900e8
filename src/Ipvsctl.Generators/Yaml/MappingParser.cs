using System.Collections.Immutable;
using Ipvsctl.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipvsctl.Generators.Yaml;

/// <summary>
/// Parses the annotations of a YAML mapping into a model, and finds the mistakes. The generator and the analyzer both call it, so that they
/// agree on the rules.
/// </summary>
internal static class MappingParser
{
    /// <summary>Returns the mapping; null if there are mistakes.</summary>
    public static MappingModel? Parse(INamedTypeSymbol type, Compilation compilation, Mistakes mistakes, CancellationToken cancellation)
    {
        if (!MarkedRecord.CanComplete(type, YamlNames.MappingMark, "a YAML mapping", mistakes))
        {
            return null;
        }

        var keys = ImmutableArray.CreateBuilder<KeyModel>();
        foreach (Annotation annotation in MarkedRecord.Annotations(type, mistakes, YamlNames.Key))
        {
            cancellation.ThrowIfCancellationRequested();
            string key = (string)annotation.Value!;
            IPropertySymbol property = annotation.Property;
            if (keys.FirstOrDefault(other => other.Key == key) is { } first)
            {
                mistakes.Add(Descriptors.Duplicate, annotation.ArgumentLocation, property.Name, $"key '{key}'", first.Property);
            }

            if (property.IsRequired == property.Type.CanBeNull())
            {
                mistakes.Add(Descriptors.RequiredOrNullable, property.TypeLocation(), property.Name);
            }

            KeyShapeModel shape = Shape(annotation, compilation, mistakes, cancellation);
            if (Value(property, mistakes) is { } value)
            {
                keys.Add(new KeyModel(Identifiers.Escape(property.Name), key, property.IsRequired, value, shape));
            }
        }

        return mistakes.Any ? null : Model(type, new(keys.ToImmutable()));
    }

    private static MappingModel? Model(INamedTypeSymbol type, EquatableArray<KeyModel> keys)
    {
        AttributeData mark = type.Mark(YamlNames.MappingMark)!;
        bool flow = mark.Named(YamlNames.Flow) is { Value: true };

        // The compiler reports a mark without a noun.
        return mark.ConstructorArguments.FirstOrDefault().Value is string noun
            ? new MappingModel(RecordName.FromType(type), noun, flow, keys)
            : null;
    }

    private static ValueModel? Value(IPropertySymbol property, Mistakes mistakes)
    {
        ITypeSymbol type = property.Type.WithoutNull();
        bool list = type.OriginalDefinition.ToDisplayString() == YamlNames.List;
        ITypeSymbol item = list ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (item.ToDisplayString() == YamlNames.Scalar)
        {
            return new ValueModel(list, Mapping: null);
        }

        if (item.Mark(YamlNames.MappingMark) is not null && item.NullableAnnotation != NullableAnnotation.Annotated)
        {
            return new ValueModel(list, item.Qualified());
        }

        // A record is probably an unmarked mapping; any other type cannot be one.
        if (item is { IsRecord: true, TypeKind: TypeKind.Class })
        {
            mistakes.Add(Descriptors.NotAMapping, property.ElementTypeLocation(), property.Name, item.Name);
        }
        else
        {
            mistakes.Add(Descriptors.UnsupportedType, property.TypeLocation(), property.Name, "a YAML value", type.ToDisplayString());
        }

        return null;
    }

    private static KeyShapeModel Shape(Annotation annotation, Compilation compilation, Mistakes mistakes, CancellationToken cancellation)
    {
        long minimum = annotation.Named(YamlNames.Minimum)?.Value as long? ?? long.MinValue;
        long maximum = annotation.Named(YamlNames.Maximum)?.Value as long? ?? long.MaxValue;
        if (minimum > maximum)
        {
            mistakes.Add(
                Descriptors.EmptyRange, annotation.NamedLocation(YamlNames.Minimum), annotation.Property.Name, minimum, maximum);
        }

        return new KeyShapeModel(DocumentationText.FromSymbol(annotation.Property, compilation, cancellation).Summary)
        {
            Kind = annotation.Named(YamlNames.Kind) is { } kind ? "global::" + kind.ToCSharpString() : null,
            Minimum = minimum == long.MinValue ? null : minimum,
            Maximum = maximum == long.MaxValue ? null : maximum,
            Words = new(Words(annotation)),
            Closed = annotation.Named(YamlNames.Closed) is { Value: true },
            Pattern = annotation.Named(YamlNames.Pattern)?.Value as string,
            Expected = annotation.Named(YamlNames.Expected)?.Value as string,
            Example = annotation.Named(YamlNames.Example)?.Value as string,
        };
    }

    private static ImmutableArray<string> Words(Annotation annotation) =>
        annotation.Named(YamlNames.Words)?.Value is string words ? [.. words.Split([' '], StringSplitOptions.RemoveEmptyEntries)] : [];
}
