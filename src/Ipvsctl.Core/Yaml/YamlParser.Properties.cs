using System.Buffers;

namespace Ipvsctl.Yaml;

/// <summary>Anchors, tags and aliases.</summary>
internal sealed partial class YamlParser
{
    private static readonly SearchValues<byte> NameEnd = SearchValues.Create(" \t\r\n,[]{}"u8);
    private static readonly SearchValues<byte> BlankOrBreak = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> FlowIndicators = SearchValues.Create(",[]{}"u8);

    private bool AtProperty() => _cursor.Current is (byte)'&' or (byte)'!';

    private void ReadProperty(ref NodeProperties properties, bool inFlow)
    {
        SourcePosition at = _cursor.Position;
        if (_cursor.Current == (byte)'&')
        {
            string name = ReadName(at, SyntaxText.AnchorName);
            properties = properties.Anchor is null ? properties with { Anchor = name } : throw Fail(at, SyntaxText.TwoAnchors);
        }
        else
        {
            string tag = ReadTag(at, inFlow);
            properties = properties.Tag is null ? properties with { Tag = tag } : throw Fail(at, SyntaxText.TwoTags);
        }
    }

    private NodeProperties Combine(NodeProperties outer, NodeProperties line, SourcePosition at)
    {
        if ((outer.Anchor is not null && line.Anchor is not null) || (outer.Tag is not null && line.Tag is not null))
        {
            throw Fail(at, line.Anchor is not null && outer.Anchor is not null ? SyntaxText.TwoAnchors : SyntaxText.TwoTags);
        }

        return new NodeProperties { Anchor = outer.Anchor ?? line.Anchor, Tag = outer.Tag ?? line.Tag };
    }

    private YamlEvent ReadAlias(SourcePosition at, NodeProperties properties)
    {
        string name = ReadName(at, SyntaxText.AliasName);
        return properties.IsEmpty
            ? new YamlEvent(YamlEventKind.Alias, at) { Text = name }
            : throw Fail(at, SyntaxText.AliasWithProperty);
    }

    private string ReadName(SourcePosition at, string problem)
    {
        _cursor.Skip(1);
        int length = _cursor.Rest.IndexOfAny(NameEnd);
        length = length < 0 ? _cursor.Rest.Length : length;
        string name = _text.Get(_cursor.Rest[..length]);
        _cursor.Skip(length);
        return name.Length > 0 ? name : throw Fail(at, problem);
    }

    private string ReadTag(SourcePosition at, bool inFlow)
    {
        int length = _cursor.Peek(1) == (byte)'<'
            ? _cursor.Rest.IndexOf((byte)'>') + 1
            : _cursor.Rest.IndexOfAny(inFlow ? NameEnd : BlankOrBreak);
        length = length < 0 ? _cursor.Rest.Length : length;
        string tag = _text.Get(_cursor.Rest[..length]);
        _cursor.Skip(length);
        bool verbatim = tag.StartsWith("!<", StringComparison.Ordinal);
        bool ends = _cursor.AtBlank || (inFlow && FlowIndicators.Contains(_cursor.Current));
        if (length == 0 || !ends || (verbatim ? tag.Length < 4 || tag.AsSpan().ContainsAny(" \t\r\n") : tag.AsSpan().ContainsAny(",[]{}")))
        {
            throw Fail(at, SyntaxText.Tag);
        }

        int handle = tag.LastIndexOf('!') + 1;
        if (!verbatim && handle > 1 && (handle == tag.Length || (handle != 2 && !_tagHandles.Contains(tag[..handle]))))
        {
            throw Fail(at, handle == tag.Length ? SyntaxText.Tag : SyntaxText.TagHandle(tag[..handle]));
        }

        return tag;
    }
}
