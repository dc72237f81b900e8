namespace Ipvsctl.Yaml;

/// <summary>Collects the diagnostics of one document, so that one run reports all of them.</summary>
/// <param name="source">The document's name: a path, or - for standard input.</param>
internal sealed class Diagnostics(string source)
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>The document's name.</summary>
    public string Source { get; } = source;

    /// <summary>The diagnostics in document order, without the duplicates that aliases cause.</summary>
    public IEnumerable<Diagnostic> Found => _found.Count == 0 ? [] : _found.Distinct().OrderBy(diagnostic => diagnostic.At);

    /// <summary>Reports a mistake.</summary>
    /// <param name="kind">The kind of mistake.</param>
    /// <param name="at">The position.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="expected">What is expected; may be empty.</param>
    public void Report(DiagnosticKind kind, SourcePosition at, string problem, string expected) =>
        _found.Add(new Diagnostic(kind, Source, at, Quote.Message(problem), expected));

    /// <summary>Reports a legal entry that is probably a mistake.</summary>
    /// <param name="code">The code of the warning, from <c>WarningCode</c>.</param>
    /// <param name="at">The position.</param>
    /// <param name="problem">What is probably wrong.</param>
    /// <param name="advice">What the user can do about it.</param>
    public void Warn(string code, SourcePosition at, string problem, string advice) =>
        _found.Add(new Diagnostic(DiagnosticKind.Warning, Source, at, Quote.Message(problem), advice) { Code = code });

    /// <summary>Throws if there is any mistake; warnings alone do not throw.</summary>
    /// <exception cref="DocumentException">There are mistakes; the exception lists all diagnostics.</exception>
    public void ThrowIfAny()
    {
        if (_found.Exists(diagnostic => diagnostic.Kind != DiagnosticKind.Warning))
        {
            throw new DocumentException([.. Found]);
        }
    }
}
