using System.Collections.Immutable;

namespace Ipvsctl.Yaml;

/// <summary>A document has mistakes; the exception lists all of them.</summary>
internal sealed class DocumentException(ImmutableArray<Diagnostic> diagnostics) : Exception
{
    /// <inheritdoc />
    public override string Message => string.Join('\n', Diagnostics);

    /// <summary>The mistakes and warnings, in document order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>The most fundamental kind of the diagnostics.</summary>
    public DiagnosticKind Kind => Diagnostics.Min(diagnostic => diagnostic.Kind);
}
