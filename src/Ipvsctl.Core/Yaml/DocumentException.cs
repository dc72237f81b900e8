using System.Collections.Immutable;

namespace Ipvsctl.Yaml;

/// <summary>A document has mistakes; all of them.</summary>
internal sealed class DocumentException(ImmutableArray<Diagnostic> diagnostics)
    : Exception(string.Join('\n', diagnostics))
{
    /// <summary>The mistakes, and warnings among them, in the order of the document.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>The most fundamental kind among them.</summary>
    public DiagnosticKind Kind => Diagnostics.Min(diagnostic => diagnostic.Kind);
}
