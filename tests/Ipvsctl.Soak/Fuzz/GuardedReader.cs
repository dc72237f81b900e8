namespace Ipvsctl.Soak.Fuzz;

/// <summary>A text that refuses to be read on and on after its end, so that an endless loop ends with an exception.</summary>
/// <param name="text">The text.</param>
internal sealed class GuardedReader(string text) : StringReader(text)
{
    private const int MaximumReadsAtEnd = 1_000_000;

    private int _readsAtEnd;

    /// <inheritdoc />
    public override int Peek() => Count(base.Peek());

    /// <inheritdoc />
    public override int Read() => Count(base.Read());

    /// <inheritdoc />
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override int Read(Span<char> buffer) => base.Read(buffer) is var read && read > 0 ? read : Count(-1) + 1;

    private int Count(int character) => character >= 0 || ++_readsAtEnd < MaximumReadsAtEnd
        ? character
        : throw new InvalidOperationException("the text is read on and on after its end");
}
