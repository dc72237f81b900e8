using Ipvsctl.Changes;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Finds the sources of single values of a file.</summary>
/// <param name="source">The file's name.</param>
/// <param name="sources">The sources of its parameters.</param>
internal sealed class OriginReader(string source, ParameterSources sources)
{
    /// <summary>The origin of a value that the file does not state.</summary>
    public static Origin NotStated { get; } = new(OriginKind.NotStated, "not stated: the default", null);

    /// <summary>Returns the source of a value; null if the file states it literally.</summary>
    /// <param name="written">The scalar in the file; null for none.</param>
    /// <param name="value">The value, as a model file spells it.</param>
    /// <param name="defaults">The scalar in the defaults section; null for none.</param>
    public Origin? Explain(Scalar? written, string value, Scalar? defaults = null)
    {
        if (written is { } own)
        {
            return Parameter(own) ?? (own.Text == value ? null : At(OriginKind.Normalization, own.Text, own.At));
        }

        return defaults is { } common ? ExplainDefaults(common) : NotStated;
    }

    /// <summary>Returns the source of a field whose name is a key of the document; null if the file states it literally.</summary>
    /// <param name="field">The field with its new value.</param>
    /// <param name="document">The mapping that can state the key; null if the file has none.</param>
    /// <param name="defaults">The defaults section; null for none, or if it cannot state the key.</param>
    public Origin? Explain<T>(FieldChange field, T? document, DefaultsDocument? defaults = null) where T : class, IYamlMapping<T> =>
        Explain(document?.Find(field.Field.Name), field.After, defaults?.Find(field.Field.Name));

    /// <summary>Returns the source of one part of a compound value; null if the file states the part literally.</summary>
    public Origin? ExplainPart(string part, Scalar? written, string value) =>
        Explain(written, value) is { } origin ? origin with { Text = $"{part} {origin.Text}" } : null;

    /// <summary>Returns the defaults section as the source, with the parameter in it, if any.</summary>
    public Origin ExplainDefaults(Scalar common) =>
        At(OriginKind.Defaults, Parameter(common) is { } parameter ? $"defaults, {parameter.Text}" : "defaults", common.At);

    /// <summary>Returns the parameter in a scalar and the source of its value; null if the scalar has no parameter.</summary>
    public Origin? Parameter(Scalar written) => ParameterTemplate.MayContain(written.Text)
        ? At(OriginKind.Parameter, ParameterTemplate.Describe(written.Text, sources), written.At)
        : null;

    /// <summary>Creates an origin at a position in the file.</summary>
    public Origin At(OriginKind kind, string text, SourcePosition at) => new(kind, text, $"{source}:{at.Line}:{at.Column}");
}
