using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// A model file's way in: text, document, parameters, table. Each stage goes on where the one before found mistakes, so that one run
/// finds them all.
/// </summary>
internal static class ModelLoader
{
    /// <summary>Reads a model.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Its name: a path, or - for standard input.</param>
    /// <param name="parameters">The sources of its parameters; asked for only if the text is YAML.</param>
    /// <param name="origins">Is told where the values come from; null if nobody wants to know.</param>
    /// <exception cref="DocumentException">It has mistakes; all of them.</exception>
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

        return new LoadedModel(table, policy, IsEmptyDocument(document, traits), [.. diagnostics.Found]);
    }

    // Resolving makes another document, which one without parameters can do without.
    private static ModelDocument Resolve(ModelDocument document, DocumentTraits traits, ParameterSources sources, Diagnostics diagnostics) =>
        traits.HasDollar ? DocumentResolver.Resolve(document, sources, diagnostics) : document;

    // "services:" with nothing behind it is what a template leaves when its loop found nothing; "{}" is what somebody wrote.
    private static bool IsEmptyDocument(ModelDocument? document, DocumentTraits traits) =>
        document is null || (document.Services is null && traits.HasEmptyKey);
}
