namespace Ipvsctl.Commands;

/// <summary>Something that is made when it is first needed, and closed with the command.</summary>
/// <param name="make">Makes it.</param>
internal sealed class Deferred<T>(Func<T> make) : IDisposable where T : class, IDisposable
{
    private T? _value;

    /// <summary>It.</summary>
    public T Value => _value ??= make();

    /// <inheritdoc />
    public void Dispose() => _value?.Dispose();
}
