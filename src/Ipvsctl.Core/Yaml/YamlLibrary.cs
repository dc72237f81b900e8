using SharpYaml;
using SharpYaml.Events;
using ScalarEvent = SharpYaml.Events.Scalar;

namespace Ipvsctl.Yaml;

/// <summary>Writes events as text. Only this class uses the YAML library.</summary>
internal static class YamlLibrary
{
    // Disables folding, so that scripts that read line by line find each value on one line.
    private const int MaximumWidth = int.MaxValue;

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
}
