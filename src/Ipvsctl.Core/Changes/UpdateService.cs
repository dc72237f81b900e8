using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Changes the settings of a service in place; its destinations and connections stay.</summary>
/// <param name="Before">The service as the kernel has it.</param>
/// <param name="After">The service as it is wanted.</param>
public sealed record UpdateService(VirtualService Before, VirtualService After) : ServiceChange(After.Identity)
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
