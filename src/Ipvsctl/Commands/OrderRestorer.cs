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
        foreach (VirtualService applied in table.Services.Where(service => service.Settings.DependsOnOrder))
        {
            ServiceIdentity service = applied.Identity;
            foreach (Destination destination in FindMisplaced(director, service))
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
        foreach (VirtualService service in table.Services.Where(service => service.Settings.DependsOnOrder))
        {
            ImmutableArray<DestinationIdentity> misplaced = director.FindMisplaced(service.Identity);
            if (!misplaced.IsEmpty)
            {
                host.Output.WriteLine($"! {service}  out of order: {ShortList.Join(misplaced)}");
                any = true;
            }
        }

        return any;
    }

    // Rereads the service, because another program may have changed a weight.
    private static List<Destination> FindMisplaced(Director director, ServiceIdentity service)
    {
        var found = new List<Destination>();
        ImmutableArray<DestinationIdentity> misplaced = director.FindMisplaced(service);
        VirtualService? now = misplaced.IsEmpty ? null : director.Observe(service).Table.Find(service);
        foreach (DestinationIdentity identity in misplaced)
        {
            if (now?.Find(identity) is { } destination)
            {
                found.Add(destination);
            }
        }

        return found;
    }
}
