using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>
/// Plans the rollback of steps that were made, or may have been made. It undoes a step only if the table still shows its result: any
/// other state is another program's change and stays. An empty plan means that nothing is left to undo.
/// </summary>
internal sealed class RollbackPlanner : IChangeVisitor<IEnumerable<Change>>
{
    private readonly VirtualServerTable _now;
    private readonly HashSet<ServiceIdentity> _added = [];

    // The daemons as they run at this point of the plan, which may stop a daemon and then start another of the same role.
    private SyncDaemons _running;

    private RollbackPlanner(IReadOnlyList<Change> steps, VirtualServerTable now)
    {
        _now = now;
        _running = now.Sync ?? SyncDaemons.None;
        foreach (AddService step in steps.OfType<AddService>())
        {
            _added.Add(step.Service);
        }
    }

    /// <summary>Plans the changes that undo the steps, from the last to the first.</summary>
    /// <param name="steps">The single steps, in the order in which they were made.</param>
    /// <param name="now">The current table, with everything that the steps touch.</param>
    public static ChangeSet Plan(IReadOnlyList<Change> steps, VirtualServerTable now)
    {
        var planner = new RollbackPlanner(steps, now);
        return new ChangeSet([.. steps.Reverse().SelectMany(step => step.Accept(planner))]);
    }

    public IEnumerable<Change> Visit(AddService change) => _now.Find(change.Service) is { } now ? [new DeleteService(now)] : [];

    public IEnumerable<Change> Visit(UpdateService change) =>
        _now.Find(change.Service) is { } now && now.Settings == change.After.Settings ? [new UpdateService(now, change.Before)] : [];

    public IEnumerable<Change> Visit(DeleteService change) => _now.Find(change.Service) is { } now
        ? change.Deleted.Destinations
            .Where(destination => now.Find(destination.Identity) is null)
            .Select(destination => new AddDestination(change.Service, destination))
        : [new AddService(change.Deleted)];

    // Deleting an added service deletes its destinations, too.
    public IEnumerable<Change> Visit(AddDestination change) =>
        !_added.Contains(change.Service) && _now.Find(change.Service)?.Find(change.Added.Identity) is { } now
            ? [new DeleteDestination(change.Service, now)]
            : [];

    public IEnumerable<Change> Visit(UpdateDestination change) => _now.Find(change.Service)?.Find(change.After.Identity) == change.After
        ? [new UpdateDestination(change.Service, change.After, change.Before)]
        : [];

    public IEnumerable<Change> Visit(DeleteDestination change) =>
        _now.Find(change.Service) is { } now && now.Find(change.Deleted.Identity) is null
            ? [new AddDestination(change.Service, change.Deleted)]
            : [];

    public IEnumerable<Change> Visit(UpdateTimeouts change) =>
        _now.Timeouts == change.After ? [new UpdateTimeouts(change.After, change.Before)] : [];

    public IEnumerable<Change> Visit(StartDaemon change)
    {
        if (_running.Find(change.Started.Role) is { } daemon && change.Started.IsSatisfiedBy(daemon))
        {
            _running = _running.With(daemon.Role, null);
            yield return new StopDaemon(daemon);
        }
    }

    public IEnumerable<Change> Visit(StopDaemon change)
    {
        if (_running.Find(change.Stopped.Role) is null)
        {
            _running = _running.With(change.Stopped.Role, change.Stopped);
            yield return new StartDaemon(change.Stopped);
        }
    }

    public IEnumerable<Change> Visit(RestartDaemon change) =>
        [.. Visit(new StartDaemon(change.After)), .. Visit(new StopDaemon(change.Before))];
}
