using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Ipvsctl.Generators.Yaml;

/// <summary>
/// The summary of a documentation comment as plain text. The compiler hands comments out only where documentation is generated
/// (<c>GenerateDocumentationFile</c>); elsewhere every summary is empty.
/// </summary>
internal static class SummaryText
{
    private static readonly char[] Whitespace = [' ', '\t', '\r', '\n'];

    public static string Of(ISymbol symbol, CancellationToken cancellation)
    {
        string xml = symbol.GetDocumentationCommentXml(cancellationToken: cancellation) ?? "";
        return Parse(xml)?.Element("summary") is { } summary ? Fold(string.Concat(summary.DescendantNodes().Select(Text))) : "";
    }

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
