using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators;

/// <summary>
/// Reads documentation comments as plain text. The compiler provides comments only with <c>GenerateDocumentationFile</c>; without it,
/// every text is empty.
/// </summary>
internal sealed class DocumentationText
{
    private static readonly char[] Whitespace = [' ', '\t', '\r', '\n'];

    private readonly XElement? _comment;
    private readonly Func<string, DocumentationText?> _find;

    private DocumentationText(XElement? comment, Func<string, DocumentationText?> find)
    {
        _comment = comment;
        _find = find;
    }

    /// <summary>The summary.</summary>
    public string Summary => Plain(_comment?.Element("summary"));

    /// <summary>The remarks.</summary>
    public string Remarks => Plain(_comment?.Element("remarks"));

    /// <summary>Reads the comment of a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="compilation">Resolves the symbols that <c>inheritdoc</c> refers to.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static DocumentationText FromSymbol(ISymbol symbol, Compilation compilation, CancellationToken cancellation) => new(
        Parse(symbol.GetDocumentationCommentXml(cancellationToken: cancellation) ?? ""),
        id => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is { } other && !SymbolEqualityComparer.Default.Equals(other, symbol)
            ? FromSymbol(other, compilation, cancellation)
            : null);

    /// <summary>Returns the text of a parameter. <c>inheritdoc</c> returns the text of the same parameter of another symbol.</summary>
    public string Parameter(string name)
    {
        XElement? parameter = _comment?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name);
        return parameter?.Element("inheritdoc")?.Attribute("cref") is { } inherited
            ? _find(inherited.Value)?.Parameter(name) ?? ""
            : Plain(parameter);
    }

    private static string Plain(XElement? element) =>
        element is null ? "" : Fold(string.Concat(element.DescendantNodes().Select(Text)));

    // The compiler already warns about a malformed comment.
    private static XElement? Parse(string xml)
    {
        try
        {
            return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => Named(reference),
        _ => "",
    };

    // <see cref="T:Ipvsctl.Yaml.Scalar"/>, <see langword="null"/> and <paramref name="x"/> become the name in them.
    private static string Named(XElement reference) =>
        reference.Attribute("cref") is { } cref ? LastName(cref.Value) : (reference.Attributes().FirstOrDefault()?.Value ?? "");

    private static string LastName(string documentationId)
    {
        string name = documentationId.Split('(')[0].Split('`')[0];
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }

    private static string Fold(string text) => string.Join(" ", text.Split(Whitespace, StringSplitOptions.RemoveEmptyEntries));
}
