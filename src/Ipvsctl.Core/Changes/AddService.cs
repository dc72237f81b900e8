using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Adds a service with all its destinations.</summary>
/// <param name="Added">The service.</param>
public sealed record AddService(VirtualService Added) : ServiceChange(Added.Identity)
{
    internal override T Accept<T>(IChangeVisitor<T> visitor) => visitor.Visit(this);
}
