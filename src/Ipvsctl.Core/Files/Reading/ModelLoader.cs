using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Loads a model file: parses the text, resolves the parameters, reads the table. Each stage continues after mistakes, so that one run
/// reports all of them.
/// </summary>
internal static class ModelLoader
{
    /// <summary>Loads a model.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Its name: a path, or - for standard input.</param>
    /// <param name="parameters">Opens the sources of its parameters; called only if the text is YAML.</param>
    /// <param name="origins">Records the sources of the values; null to skip them.</param>
    /// <exception cref="DocumentException">The file has mistakes; the exception lists all of them.</exception>
    public static LoadedModel Load(TextReader text, string source, Func<ParameterSources> parameters, Origins? origins = null)
    {
        var diagnostics = new Diagnostics(source);
        ModelDocument? document = YamlReader.ReadDocument<ModelDocument>(text, diagnostics, out DocumentTraits traits);
        ParameterSources? sources = document is null ? null : parameters();
        ModelDocument resolved = document is null ? new ModelDocument() : Resolve(document, traits, sources!, diagnostics);
        var reader = new ModelReader(diagnostics);
        VirtualServerTable table = reader.Read(resolved);
        Policy policy = reader.ReadPolicy(resolved);
        diagnostics.ThrowIfAny();
        if (document is not null)
        {
            origins?.Record(source, document, resolved, sources!);
        }

        bool isEmpty = IsEmptyDocument(document, traits);
        if (isEmpty)
        {
            diagnostics.Warn(
                WarningCode.EmptyDocument,
                new SourcePosition(1, 1),
                "the file states no services, so apply refuses to remove the destinations of a table",
                "state services: [] if the table is to be empty");
        }

        return new LoadedModel(table, policy, isEmpty, [.. diagnostics.Found]);
    }

    // Avoids copying a document without parameters.
    private static ModelDocument Resolve(ModelDocument document, DocumentTraits traits, ParameterSources sources, Diagnostics diagnostics)
    {
        if (!traits.HasDollar)
        {
            return document;
        }

        diagnostics.Supplier = new ParameterTrace(document, sources).Supplier;
        return DocumentResolver.Resolve(document, sources, diagnostics);
    }

    // A template whose loop finds nothing leaves "services:" without a value, so that counts as empty. "{}" is explicit.
    private static bool IsEmptyDocument(ModelDocument? document, DocumentTraits traits) =>
        document is null || (document.Services is null && traits.HasEmptyKey);
}
