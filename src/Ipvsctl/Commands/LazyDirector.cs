namespace Ipvsctl.Commands;

/// <summary>A director that is opened when it is first needed, and closed with the command.</summary>
internal sealed class LazyDirector : IDisposable
{
    private Director? _director;

    /// <summary>The director.</summary>
    public Director Open() => _director ??= Director.Open();

    /// <inheritdoc />
    public void Dispose() => _director?.Dispose();
}
