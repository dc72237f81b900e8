namespace Ipvsctl.Yaml;

/// <summary>Collects the mistakes of one document, so that its author sees all of them at once.</summary>
/// <param name="source">The document's name: a path, or - for standard input.</param>
internal sealed class Diagnostics(string source)
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>The document's name.</summary>
    public string Source { get; } = source;

    /// <summary>What was reported, in the order of the document; once, however many aliases stand for it.</summary>
    public IEnumerable<Diagnostic> Found => _found.Count == 0 ? [] : _found.Distinct().OrderBy(diagnostic => diagnostic.At);

    /// <summary>Reports a mistake.</summary>
    /// <param name="kind">What kind of mistake.</param>
    /// <param name="at">Where.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="expected">What would be right.</param>
    public void Report(DiagnosticKind kind, SourcePosition at, string problem, string expected) =>
        _found.Add(new Diagnostic(kind, Source, at, problem, expected));

    /// <summary>Reports what is legal, and probably not what was meant.</summary>
    /// <param name="code">The warning's number.</param>
    /// <param name="at">Where.</param>
    /// <param name="problem">What is odd.</param>
    /// <param name="advice">What to do about it.</param>
    public void Warn(string code, SourcePosition at, string problem, string advice) =>
        _found.Add(new Diagnostic(DiagnosticKind.Warning, Source, at, problem, advice) { Code = code });

    /// <summary>Throws all mistakes, if there is one beyond a warning.</summary>
    /// <exception cref="DocumentException">There is.</exception>
    public void ThrowIfAny()
    {
        if (_found.Exists(diagnostic => diagnostic.Kind != DiagnosticKind.Warning))
        {
            throw new DocumentException([.. Found]);
        }
    }
}
