using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Soak.Traffic;

/// <summary>
/// The order of the Go tool: services are deleted, services are added, then each service that stays is updated, loses destinations, gets
/// destinations, and has destinations updated; one request each, and nothing waits for anybody.
/// </summary>
internal sealed class DeletingOrder : IOrder
{
    /// <inheritdoc />
    public bool IsHarmless => false;

    /// <inheritdoc />
    public string? Apply(VirtualServerTable file)
    {
        using var director = Director.Open();
        foreach (Change change in Sorted(ChangeSetBuilder.Build(director.ObserveTable(), file)))
        {
            director.Apply(new ChangeSet([change]));
        }

        return null;
    }

    private static IEnumerable<Change> Sorted(ChangeSet changes) => changes.Changes
        .OrderBy(change => change switch
        {
            UpdateTimeouts => 0,
            DeleteService => 1,
            AddService => 2,
            _ => 3,
        })
        .ThenBy(change => (change as ServiceChange)?.Service)
        .ThenBy(change => change switch
        {
            UpdateService => 0,
            DeleteDestination => 1,
            AddDestination => 2,
            _ => 3,
        });
}
