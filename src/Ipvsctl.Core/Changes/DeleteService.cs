using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Deletes a service with all its destinations.</summary>
/// <param name="Deleted">The service.</param>
public sealed record DeleteService(VirtualService Deleted) : ServiceChange(Deleted.Identity)
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
