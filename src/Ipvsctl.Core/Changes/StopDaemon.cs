using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Stops a synchronization daemon (IPVS_CMD_DEL_DAEMON).</summary>
/// <param name="Stopped">The daemon.</param>
public sealed record StopDaemon(SyncDaemon Stopped) : Change
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
