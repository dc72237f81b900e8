using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Deletes a destination from a service that stays.</summary>
/// <param name="Service">The service.</param>
/// <param name="Deleted">The destination.</param>
public sealed record DeleteDestination(ServiceIdentity Service, Destination Deleted) : ServiceChange(Service)
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
