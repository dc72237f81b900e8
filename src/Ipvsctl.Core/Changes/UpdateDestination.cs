using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Changes a destination in place; its connections stay.</summary>
/// <param name="Service">The service.</param>
/// <param name="Before">The destination as the kernel has it.</param>
/// <param name="After">The destination as it is wanted.</param>
public sealed record UpdateDestination(ServiceIdentity Service, Destination Before, Destination After) : ServiceChange(Service)
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
