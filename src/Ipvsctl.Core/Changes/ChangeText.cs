using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>Describes changes in words: the only place with these words, one row per kind.</summary>
internal sealed class ChangeText
{
    private readonly FormattableString _doing;
    private readonly FormattableString _done;
    private readonly FormattableString _because;

    private ChangeText(string type, FormattableString doing, FormattableString done, FormattableString because) =>
        (Type, _doing, _done, _because) = (type, doing, done, because);

    /// <summary>The kind of change in YAML and JSON: <c>add-destination</c>.</summary>
    public string Type { get; }

    /// <summary>What the change does, in the middle of a sentence: <c>adding service tcp://10.1.2.3:80</c>.</summary>
    public string Doing => FormattableString.Invariant(_doing);

    /// <summary>The log line after the change: <c>Added service tcp://10.1.2.3:80</c>.</summary>
    public string Done => FormattableString.Invariant(_done);

    /// <summary>The description in a change set's YAML, with the reason.</summary>
    public string Because => FormattableString.Invariant(_because);

    /// <summary>Returns the words for a change.</summary>
    public static ChangeText For(Change change) => change.Accept(Rows.Instance);

    private sealed class Rows : IChangeVisitor<ChangeText>
    {
        public static readonly Rows Instance = new();

        public ChangeText Visit(AddService change) => new(
            "add-service",
            $"adding service {change.Service}",
            $"Added service {change.Service}",
            $"Adding new service {change.Service} because it does not yet exist");

        public ChangeText Visit(UpdateService change) => new(
            "update-service",
            $"changing service {change.Service}",
            $"Updated service {change.Service}",
            $"Updating existing service {change.Service} because details have changed");

        public ChangeText Visit(DeleteService change) => new(
            "delete-service",
            $"deleting service {change.Service}",
            $"Deleted service {change.Service}",
            $"Delete existing service {change.Service} because it does not exist in updated model any more");

        public ChangeText Visit(AddDestination change) => new(
            "add-destination",
            $"adding destination {change.Added.Identity} to service {change.Service}",
            $"Added destination for service {change.Service}/{change.Added.Identity}",
            $"Adding new destination {change.Added.Identity} to service {change.Service} because it does not yet exist");

        public ChangeText Visit(UpdateDestination change) => new(
            "update-destination",
            $"changing destination {change.After.Identity} of service {change.Service}",
            change.Before with { Weight = change.After.Weight } == change.After
                ? (FormattableString)$"Updated weight to {change.After.Weight} for service {change.Service}/{change.After.Identity}"
                : $"Updated destination for service {change.Service}/{change.After.Identity}",
            $"Updating existing destination {change.After.Identity} in service {change.Service} because details have changed");

        public ChangeText Visit(DeleteDestination change) => new(
            "delete-destination",
            $"deleting destination {change.Deleted.Identity} from service {change.Service}",
            $"Deleted destination for service {change.Service}/{change.Deleted.Identity}",
            $"Delete existing destination {change.Deleted.Identity} in service {change.Service} because it does not exist in updated model any more");

        public ChangeText Visit(UpdateTimeouts change) => new(
            "update-timeouts",
            $"changing the timeouts",
            $"Updated timeouts to tcp {change.After.Tcp}, tcp-fin {change.After.TcpFin}, udp {change.After.Udp}",
            $"Updating timeouts because they have changed");

        public ChangeText Visit(StartDaemon change) => new(
            "start-daemon",
            $"starting the synchronisation {change.Started.Role.Word}",
            $"Started synchronisation {change.Started.Role.Word} on {change.Started.Interface}",
            $"Starting the synchronisation {change.Started.Role.Word} because it does not run");

        public ChangeText Visit(StopDaemon change) => new(
            "stop-daemon",
            $"stopping the synchronisation {change.Stopped.Role.Word}",
            $"Stopped synchronisation {change.Stopped.Role.Word} on {change.Stopped.Interface}",
            $"Stopping the synchronisation {change.Stopped.Role.Word} because it is not wanted");

        public ChangeText Visit(RestartDaemon change) => new(
            "restart-daemon",
            $"restarting the synchronisation {change.After.Role.Word}",
            $"Restarted synchronisation {change.After.Role.Word} on {change.After.Interface}",
            $"Restarting the synchronisation {change.After.Role.Word} because its options have changed");
    }
}
