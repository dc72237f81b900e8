namespace Ipvsctl.Yaml;

/// <summary>Collects the diagnostics of one document, so that one run reports all of them.</summary>
/// <param name="source">The document's name: a path, or - for standard input.</param>
internal sealed class Diagnostics(string source)
{
    private static readonly Comparer<Diagnostic> ByPosition =
        Comparer<Diagnostic>.Create(static (one, other) => one.At.CompareTo(other.At));

    private readonly List<Diagnostic> _found = [];

    /// <summary>The document's name.</summary>
    public string Source { get; } = source;

    /// <summary>The diagnostics in document order, without the duplicates that aliases cause.</summary>
    public IEnumerable<Diagnostic> Found => _found.Count == 0 ? [] : _found.Distinct().Order(ByPosition);

    /// <summary>Names the parameter that supplied the value at a position, for messages; returns null if none did.</summary>
    public Func<SourcePosition, string?>? Supplier { get; set; }

    /// <summary>The number of diagnostics so far, for <see cref="DropWarnings"/>.</summary>
    public int Count => _found.Count;

    /// <summary>Reports a mistake.</summary>
    /// <param name="kind">The kind of mistake.</param>
    /// <param name="at">The position.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="expected">What is expected; may be empty.</param>
    public void Report(DiagnosticKind kind, SourcePosition at, string problem, string expected) =>
        _found.Add(new Diagnostic(kind, Source, at, kind == DiagnosticKind.Value ? WithSupplier(at, problem) : Quote.Message(problem), expected));

    /// <summary>Reports a legal entry that is probably a mistake.</summary>
    /// <param name="code">The code of the warning, from <c>WarningCode</c>.</param>
    /// <param name="at">The position.</param>
    /// <param name="problem">What is probably wrong.</param>
    /// <param name="advice">What the user can do about it.</param>
    public void Warn(string code, SourcePosition at, string problem, string advice) =>
        _found.Add(new Diagnostic(DiagnosticKind.Warning, Source, at, WithSupplier(at, problem), advice) { Code = code });

    /// <summary>Removes the warnings among the latest diagnostics, because a value that they judge turned out to be unknown.</summary>
    /// <param name="since">The <see cref="Count"/> before the first of these diagnostics.</param>
    public void DropWarnings(int since)
    {
        for (int i = _found.Count - 1; i >= since; i--)
        {
            if (_found[i].Kind == DiagnosticKind.Warning)
            {
                _found.RemoveAt(i);
            }
        }
    }

    /// <summary>Throws if there is any mistake; warnings alone do not throw.</summary>
    /// <exception cref="DocumentException">There are mistakes; the exception lists all diagnostics.</exception>
    public void ThrowIfAny()
    {
        if (_found.Exists(diagnostic => diagnostic.Kind != DiagnosticKind.Warning))
        {
            throw new DocumentException([.. Found]);
        }
    }

    private string WithSupplier(SourcePosition at, string problem) =>
        Supplier?.Invoke(at) is { } supplier ? $"{Quote.Message(problem)} ({supplier})" : Quote.Message(problem);
}
