using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Adds a destination to an existing service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Added">The destination.</param>
public sealed record AddDestination(ServiceIdentity Service, Destination Added) : ServiceChange(Service)
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
