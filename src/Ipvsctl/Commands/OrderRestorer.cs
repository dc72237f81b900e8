using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Hosting;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Commands;

/// <summary>Restores the order of destinations in the services whose scheduler depends on it, for <c>apply --restore-order</c>.</summary>
internal static class OrderRestorer
{
    /// <summary>Deletes and adds again each destination that is out of order.</summary>
    /// <param name="progress">Logs the steps.</param>
    /// <param name="director">The director, after the changes.</param>
    /// <param name="table">The table as applied.</param>
    /// <returns>Whether anything was out of order.</returns>
    public static bool Restore(Progress progress, Director director, VirtualServerTable table)
    {
        bool any = false;
        foreach ((ServiceIdentity service, ImmutableArray<DestinationIdentity> misplaced) in Find(director, table))
        {
            // Rereads the service, because another program may have changed a weight.
            VirtualService? now = director.Observe(service).Table.Find(service);
            foreach (Destination destination in misplaced.Select(identity => now?.Find(identity)).OfType<Destination>())
            {
                director.Replace(service, destination);
                progress.Done(new DeleteDestination(service, destination));
                progress.Done(new AddDestination(service, destination));
                any = true;
            }
        }

        return any;
    }

    /// <summary>Prints what <see cref="Restore"/> would replace in the current table.</summary>
    /// <returns>Whether anything is out of order.</returns>
    public static bool Preview(Host host, Director director, VirtualServerTable table)
    {
        bool any = false;
        foreach ((ServiceIdentity service, ImmutableArray<DestinationIdentity> misplaced) in Find(director, table))
        {
            host.Output.WriteLine($"! {service}  out of order: {ShortList.Join(misplaced)}");
            any = true;
        }

        return any;
    }

    private static IEnumerable<(ServiceIdentity Service, ImmutableArray<DestinationIdentity> Misplaced)> Find(Director director, VirtualServerTable table) =>
        from service in table.Services
        where service.Settings.DependsOnOrder
        let misplaced = director.FindMisplaced(service.Identity)
        where !misplaced.IsEmpty
        select (service.Identity, misplaced);
}
