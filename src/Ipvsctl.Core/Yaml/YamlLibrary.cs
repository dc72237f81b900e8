using SharpYaml;
using SharpYaml.Events;
using ScalarEvent = SharpYaml.Events.Scalar;

namespace Ipvsctl.Yaml;

/// <summary>Converts text to events and events to text. Only this class uses the YAML library.</summary>
internal static class YamlLibrary
{
    /// <summary>The maximum nesting depth: deeper than any model, but safe for the stack.</summary>
    public const int MaximumDepth = 64;

    private const char ByteOrderMark = '\uFEFF';

    // Disables folding, so that scripts that read line by line find each value on one line.
    private const int MaximumWidth = int.MaxValue;

    /// <summary>Parses a text into events. Skips a byte order mark.</summary>
    /// <exception cref="YamlSyntaxException">During enumeration: the text is not YAML.</exception>
    public static IEnumerable<YamlEvent> Parse(TextReader text)
    {
        if (text.Peek() == ByteOrderMark)
        {
            text.Read();
        }

        IParser parser = SharpYaml.Parser.CreateParser(text, MaximumDepth);
        while (MoveNext(parser))
        {
            if (Translate(parser.Current!) is { } yamlEvent)
            {
                yield return yamlEvent;
            }
        }
    }

    /// <summary>Writes events as text.</summary>
    public sealed class Emitter
    {
        private readonly SharpYaml.Emitter _emitter;
        private readonly Func<string, string> _replaceHidden;

        /// <summary>Begins a document.</summary>
        public Emitter(TextWriter output)
        {
            var writer = new EscapingWriter(output);
            _replaceHidden = writer.Replace;
            _emitter = new SharpYaml.Emitter(writer, bestIndent: 2, bestWidth: MaximumWidth, isCanonical: false)
            {
                // Writes list items without extra indentation, as the Go tool did.
                ForceIndentLess = true,
            };
            _emitter.Emit(new StreamStart());
            _emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        }

        /// <summary>Writes a scalar, without quotes if that reads back as the same text.</summary>
        public void Scalar(string text, bool quoted)
        {
            if (EscapingWriter.Needs(text))
            {
                _emitter.Emit(new ScalarEvent(
                    anchor: null, tag: null, _replaceHidden(text), ScalarStyle.DoubleQuoted, isPlainImplicit: true, isQuotedImplicit: true));
                return;
            }

            // The library fails to quote a text that begins with a quote.
            ScalarStyle style = quoted || text.StartsWith('\'') ? ScalarStyle.SingleQuoted : ScalarStyle.Any;
            _emitter.Emit(new ScalarEvent(anchor: null, tag: null, text, style, isPlainImplicit: true, isQuotedImplicit: true));
        }

        /// <summary>Begins a mapping, on one line or on several.</summary>
        public void BeginMapping(bool flow) =>
            _emitter.Emit(new MappingStart(anchor: null, tag: null, isImplicit: true, flow ? YamlStyle.Flow : YamlStyle.Block));

        /// <summary>Ends the innermost mapping.</summary>
        public void EndMapping() => _emitter.Emit(new MappingEnd());

        /// <summary>Begins a list, on one line or on several.</summary>
        public void BeginList(bool flow) =>
            _emitter.Emit(new SequenceStart(anchor: null, tag: null, isImplicit: true, flow ? YamlStyle.Flow : YamlStyle.Block));

        /// <summary>Ends the innermost list.</summary>
        public void EndList() => _emitter.Emit(new SequenceEnd());

        /// <summary>Ends the document.</summary>
        public void End()
        {
            _emitter.Emit(new DocumentEnd(isImplicit: true));
            _emitter.Emit(new StreamEnd());
        }
    }

    private static YamlEvent? Translate(ParsingEvent parsingEvent)
    {
        SourcePosition at = Position(parsingEvent.Start);
        return parsingEvent switch
        {
            ScalarEvent scalar => new YamlEvent(YamlEventKind.Scalar, at)
            {
                Text = scalar.Value,
                Quoted = scalar.Style != ScalarStyle.Plain || scalar.Tag == "tag:yaml.org,2002:str",
                Anchor = scalar.Anchor,
            },
            MappingStart mapping => new YamlEvent(YamlEventKind.BeginMapping, at) { Anchor = mapping.Anchor },
            MappingEnd => new YamlEvent(YamlEventKind.EndMapping, at),
            SequenceStart sequence => new YamlEvent(YamlEventKind.BeginList, at) { Anchor = sequence.Anchor },
            SequenceEnd => new YamlEvent(YamlEventKind.EndList, at),
            AnchorAlias alias => new YamlEvent(YamlEventKind.Alias, at) { Text = alias.Value },
            DocumentStart => new YamlEvent(YamlEventKind.BeginDocument, at),
            StreamEnd => new YamlEvent(YamlEventKind.End, at),
            _ => null,
        };
    }

    private static bool MoveNext(IParser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException e)
        {
            throw new YamlSyntaxException(Position(e.Start), Problem(e));
        }
    }

    // Removes the library's zero-based position from the start of its message.
    private static string Problem(YamlException e)
    {
        string message = e.Message;
        int end = message.IndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && end > 0 ? message[(end + 3)..].TrimEnd('.') : message.TrimEnd('.');
    }

    // The library counts from 0; editors count from 1.
    private static SourcePosition Position(Mark mark) => new(mark.Line + 1, mark.Column + 1);
}
