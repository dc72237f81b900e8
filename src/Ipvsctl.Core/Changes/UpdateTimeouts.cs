using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Changes timeouts.</summary>
/// <param name="Before">The timeouts as the kernel has them.</param>
/// <param name="After">The timeouts as they are wanted; complete.</param>
public sealed record UpdateTimeouts(Timeouts Before, Timeouts After) : Change
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
