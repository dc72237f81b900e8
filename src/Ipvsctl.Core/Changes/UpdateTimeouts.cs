using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Changes timeouts (IPVS_CMD_SET_CONFIG).</summary>
/// <param name="Before">The current timeouts.</param>
/// <param name="After">The wanted timeouts; none is null.</param>
public sealed record UpdateTimeouts(Timeouts Before, Timeouts After) : Change
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
