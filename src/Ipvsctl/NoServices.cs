namespace Ipvsctl;

/// <summary>Services of a program that has none.</summary>
internal sealed class NoServices : IServiceProvider
{
    /// <inheritdoc />
    public object? GetService(Type serviceType) => null;
}
