using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Finds the sources of single values of a file.</summary>
/// <param name="source">The file's name.</param>
/// <param name="sources">The sources of its parameters.</param>
internal sealed class OriginReader(string source, ParameterSources sources)
{
    /// <summary>Nothing is written anywhere.</summary>
    public static Origin NotStated { get; } = new(OriginKind.NotStated, "not stated: the default", null);

    /// <summary>The source of a value; null if the file states it literally.</summary>
    /// <param name="written">What is written where it belongs; null for nothing.</param>
    /// <param name="value">The value, as a model file spells it.</param>
    /// <param name="defaults">What is written for it in the defaults section; null for nothing.</param>
    public Origin? Explain(Scalar? written, string value, Scalar? defaults = null)
    {
        if (written is { } own)
        {
            return Parameter(own) ?? (own.Text == value ? null : At(OriginKind.Normalization, ControlCharacters.Escape(own.Text), own.At));
        }

        return defaults is { } common ? ExplainDefaults(common) : NotStated;
    }

    /// <summary>The source of a part of a value that is shown as one; null if the file states it literally.</summary>
    public Origin? ExplainPart(string part, Scalar? written, string value) =>
        Explain(written, value) is { } origin ? origin with { Text = $"{part} {origin.Text}" } : null;

    /// <summary>The defaults section as an origin, with the parameter that stands there if there is one.</summary>
    public Origin ExplainDefaults(Scalar common) =>
        At(OriginKind.Defaults, Parameter(common) is { } parameter ? $"defaults, {parameter.Text}" : "defaults", common.At);

    /// <summary>The parameter in what is written, and who gave its value; null if there is none.</summary>
    public Origin? Parameter(Scalar written)
    {
        if (!ParameterTemplate.MayContain(written.Text))
        {
            return null;
        }

        var suppliers = new List<string>();
        ParameterTemplate.Expand(written.Text, sources.WithRecorder(suppliers));
        string text = ControlCharacters.Escape(written.Text);
        return At(
            OriginKind.Parameter,
            suppliers.Count == 0 ? $"{text}, its own default" : $"{text} from {string.Join(" and ", suppliers)}",
            written.At);
    }

    /// <summary>An origin that stands at a place of the file.</summary>
    public Origin At(OriginKind kind, string text, SourcePosition at) => new(kind, text, $"{source}:{at.Line}:{at.Column}");
}
