using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Changes a destination in place; its connections continue.</summary>
/// <param name="Service">The service.</param>
/// <param name="Before">The current destination.</param>
/// <param name="After">The wanted destination.</param>
public sealed record UpdateDestination(ServiceIdentity Service, Destination Before, Destination After) : ServiceChange(Service)
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
