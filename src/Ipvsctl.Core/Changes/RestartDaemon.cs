using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// Stops a synchronization daemon and starts it with other options: the kernel cannot change a running one (docs/kernel.md#daemons).
/// </summary>
/// <param name="Before">The daemon that runs.</param>
/// <param name="After">The daemon as it is wanted.</param>
public sealed record RestartDaemon(SyncDaemon Before, SyncDaemon After) : Change
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
