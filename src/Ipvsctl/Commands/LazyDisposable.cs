namespace Ipvsctl.Commands;

/// <summary>Creates a value on first use, and disposes it if it was created.</summary>
/// <param name="create">Creates the value.</param>
internal sealed class LazyDisposable<T>(Func<T> create) : IDisposable where T : class, IDisposable
{
    private T? _value;

    /// <summary>The value, created on first use.</summary>
    public T Value => _value ??= create();

    /// <inheritdoc />
    public void Dispose() => _value?.Dispose();
}
