namespace Ipvsctl.Commands;

/// <summary>A value that is created on first use and disposed with its owner.</summary>
/// <param name="create">Creates the value.</param>
internal sealed class LazyDisposable<T>(Func<T> create) : IDisposable where T : class, IDisposable
{
    private T? _value;

    /// <summary>The value, created on first use.</summary>
    public T Value => _value ??= create();

    /// <inheritdoc />
    public void Dispose() => _value?.Dispose();
}
