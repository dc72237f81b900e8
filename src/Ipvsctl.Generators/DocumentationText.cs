using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators;

/// <summary>
/// Documentation comments as plain text. The compiler hands comments out only where documentation is generated
/// (<c>GenerateDocumentationFile</c>); elsewhere every text is empty.
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

    /// <summary>The comment on a symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="compilation">Finds the symbols whose text it inherits.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static DocumentationText FromSymbol(ISymbol symbol, Compilation compilation, CancellationToken cancellation) => new(
        Parse(symbol.GetDocumentationCommentXml(cancellationToken: cancellation) ?? ""),
        id => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is { } other && !SymbolEqualityComparer.Default.Equals(other, symbol)
            ? FromSymbol(other, compilation, cancellation)
            : null);

    /// <summary>The text about a parameter; <c>inheritdoc</c> in it stands for the text about the other symbol's parameter of that name.</summary>
    public string Parameter(string name)
    {
        XElement? parameter = _comment?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name);
        return parameter?.Element("inheritdoc")?.Attribute("cref") is { } inherited
            ? _find(inherited.Value)?.Parameter(name) ?? ""
            : Plain(parameter);
    }

    private static string Plain(XElement? element) =>
        element is null ? "" : Fold(string.Concat(element.DescendantNodes().Select(Text)));

    // A malformed comment arrives as an XML comment without any element; the compiler has warned about it already.
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

    // <see cref="T:Ipvsctl.Yaml.Scalar"/>, <see langword="null"/> and <paramref name="x"/> stand for the name in them.
    private static string Named(XElement reference) =>
        reference.Attribute("cref") is { } cref ? LastName(cref.Value) : (reference.Attributes().FirstOrDefault()?.Value ?? "");

    private static string LastName(string documentationId)
    {
        string name = documentationId.Split('(')[0].Split('`')[0];
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }

    private static string Fold(string text) => string.Join(" ", text.Split(Whitespace, StringSplitOptions.RemoveEmptyEntries));
}
