using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Starts a synchronization daemon (IPVS_CMD_NEW_DAEMON).</summary>
/// <param name="Started">The daemon.</param>
public sealed record StartDaemon(SyncDaemon Started) : Change
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
