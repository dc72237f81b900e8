using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Plans the removal of a destination.</summary>
public static class DrainPlan
{
    /// <summary>Creates the changes that remove one destination from a table.</summary>
    /// <param name="observed">The current table.</param>
    /// <param name="target">The destination.</param>
    /// <exception cref="TargetNotFoundException">The table has no such service or destination.</exception>
    public static ChangeSet Create(VirtualServerTable observed, DestinationPath target)
    {
        ArgumentNullException.ThrowIfNull(observed);
        VirtualService service = observed.Find(target.Service) ?? throw new TargetNotFoundException(target.Service, observed);
        Destination destination = service.Find(target.Destination) ?? throw new TargetNotFoundException(service, target.Destination);
        VirtualService without = service with { Destinations = service.Destinations.Remove(destination) };
        return ChangeSetBuilder.Build(observed, observed with { Services = observed.Services.Replace(service, without) });
    }
}
