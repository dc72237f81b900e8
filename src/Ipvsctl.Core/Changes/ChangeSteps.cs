namespace Ipvsctl.Changes;

/// <summary>
/// Expands changes into steps of one kernel request each. To add a service, it adds the empty service and then each destination, sorted by
/// identity, so that two directors with one file build the same hash tables (docs/kernel.md#hash-tables).
/// </summary>
internal sealed class ChangeSteps : IChangeVisitor<IEnumerable<Change>>
{
    private static readonly ChangeSteps Instance = new();

    private ChangeSteps()
    {
    }

    /// <summary>Expands the changes, in order.</summary>
    public static IEnumerable<Change> Expand(IEnumerable<Change> changes) => changes.SelectMany(change => change.Accept(Instance));

    public IEnumerable<Change> Visit(AddService change) => change.Added is { Destinations.Length: > 0 } service
        ? [
            new AddService(service with { Destinations = [] }),
            .. service.Destinations.Select(destination => new AddDestination(service.Identity, destination)),
        ]
        : [change];

    public IEnumerable<Change> Visit(UpdateService change) => [change];

    public IEnumerable<Change> Visit(DeleteService change) => [change];

    public IEnumerable<Change> Visit(AddDestination change) => [change];

    public IEnumerable<Change> Visit(UpdateDestination change) => [change];

    public IEnumerable<Change> Visit(DeleteDestination change) => [change];

    public IEnumerable<Change> Visit(UpdateTimeouts change) => [change];

    public IEnumerable<Change> Visit(StartDaemon change) => [change];

    public IEnumerable<Change> Visit(StopDaemon change) => [change];

    public IEnumerable<Change> Visit(RestartDaemon change) => [new StopDaemon(change.Before), new StartDaemon(change.After)];
}
