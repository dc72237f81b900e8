using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Changes the settings of a service in place; its destinations stay, and connections continue.</summary>
/// <param name="Before">The current service.</param>
/// <param name="After">The wanted service.</param>
public sealed record UpdateService(VirtualService Before, VirtualService After) : ServiceChange(After.Identity)
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
