using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Changes as the single steps that the kernel can do.</summary>
internal static class ChangeSteps
{
    /// <summary>
    /// The changes as single steps: a service is added empty, then its destinations one by one in the order of their identities, so that two
    /// directors with one file build the same hash tables (docs/kernel.md#hash-tables).
    /// </summary>
    public static IEnumerable<Change> Expand(IEnumerable<Change> changes) => changes.SelectMany(Expand);

    private static IEnumerable<Change> Expand(Change change) => change is AddService { Added: { Destinations.Length: > 0 } service }
        ? [
            new AddService(new VirtualService(service.Identity, service.Settings, [])),
            .. service.Destinations.Select(destination => new AddDestination(service.Identity, destination)),
        ]
        : [change];
}
