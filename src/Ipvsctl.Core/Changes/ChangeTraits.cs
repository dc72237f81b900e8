using System.Collections.Immutable;

namespace Ipvsctl.Changes;

/// <summary>The traits of a kind of change, one row per kind: the actions that it needs, its stage, and its count.</summary>
/// <param name="Actions">The allowed actions that the change needs.</param>
/// <param name="Stage">The stage that makes it.</param>
/// <param name="Count">What it adds to a <see cref="ChangeSummary"/>.</param>
internal sealed record ChangeTraits(ImmutableArray<string> Actions, ChangeStage Stage, ChangeSummary Count)
{
    /// <summary>Returns the traits of a change.</summary>
    public static ChangeTraits For(Change change) => change.Accept(Rows.Instance);

    private sealed class Rows : IChangeVisitor<ChangeTraits>
    {
        public static readonly Rows Instance = new();

        private static readonly ChangeTraits UpdatedService = new(["us"], ChangeStage.UpdateServices, new(0, 1, 0));
        private static readonly ChangeTraits AddedDestination = new(["ad"], ChangeStage.AddDestinations, new(1, 0, 0));
        private static readonly ChangeTraits UpdatedDestination = new(["ud"], ChangeStage.UpdateDestinations, new(0, 1, 0));
        private static readonly ChangeTraits DeletedDestination = new(["dd"], ChangeStage.DeleteDestinations, new(0, 0, 1));
        private static readonly ChangeTraits UpdatedTimeouts = new(["ut"], ChangeStage.UpdateSettings, new(0, 1, 0));
        private static readonly ChangeTraits StartedDaemon = new(["sd"], ChangeStage.StartDaemons, new(1, 0, 0));
        private static readonly ChangeTraits StoppedDaemon = new(["sd"], ChangeStage.StopDaemons, new(0, 0, 1));
        private static readonly ChangeTraits RestartedDaemon = new(["sd"], ChangeStage.StartDaemons, new(0, 1, 0));

        // An added service counts with its destinations, so adding destinations must be allowed, too.
        public ChangeTraits Visit(AddService change) => new(
            change.Added.Destinations.IsEmpty ? ["as"] : ["as", "ad"],
            ChangeStage.AddServices,
            new(1 + change.Added.Destinations.Length, 0, 0));

        public ChangeTraits Visit(UpdateService change) => UpdatedService;

        // The kernel deletes the destinations with their service, so only deleting services must be allowed.
        public ChangeTraits Visit(DeleteService change) =>
            new(["ds"], ChangeStage.DeleteServices, new(0, 0, 1 + change.Deleted.Destinations.Length));

        public ChangeTraits Visit(AddDestination change) => AddedDestination;

        public ChangeTraits Visit(UpdateDestination change) => UpdatedDestination;

        public ChangeTraits Visit(DeleteDestination change) => DeletedDestination;

        public ChangeTraits Visit(UpdateTimeouts change) => UpdatedTimeouts;

        public ChangeTraits Visit(StartDaemon change) => StartedDaemon;

        public ChangeTraits Visit(StopDaemon change) => StoppedDaemon;

        public ChangeTraits Visit(RestartDaemon change) => RestartedDaemon;
    }
}
