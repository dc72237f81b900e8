using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// Stops a synchronization daemon and starts it with other options. The kernel cannot change a running one (docs/kernel.md#daemons).
/// </summary>
/// <param name="Before">The running daemon.</param>
/// <param name="After">The wanted daemon.</param>
public sealed record RestartDaemon(SyncDaemon Before, SyncDaemon After) : Change
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
