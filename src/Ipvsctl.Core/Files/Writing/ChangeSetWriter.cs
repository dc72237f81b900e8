using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Creates the document of a change set. Added and changed entries are complete; deleted ones have only an address.</summary>
internal sealed class ChangeSetWriter : IChangeVisitor<ChangeDocument>
{
    private static readonly ChangeSetWriter Instance = new();

    private ChangeSetWriter()
    {
    }

    /// <summary>Creates the document; an empty change set becomes an empty mapping.</summary>
    public static ChangeSetDocument ToDocument(ChangeSet set) => new()
    {
        Items = set.IsEmpty ? null : new MappedList<Change, ChangeDocument>(set.Changes, change => change.Accept(Instance)),
    };

    public ChangeDocument Visit(AddService change) => Item(change) with { Service = DocumentWriter.Brief.ToDocument(change.Added) };

    public ChangeDocument Visit(UpdateService change) => Item(change) with { Service = DocumentWriter.Brief.ToDocument(change.After) };

    public ChangeDocument Visit(DeleteService change) => Item(change) with { Service = DocumentWriter.ToKey(change.Service) };

    public ChangeDocument Visit(AddDestination change) => Item(change) with
    {
        Service = DocumentWriter.ToKey(change.Service),
        Destination = DocumentWriter.Brief.ToDocument(change.Added),
    };

    public ChangeDocument Visit(UpdateDestination change) => Item(change) with
    {
        Service = DocumentWriter.ToKey(change.Service),
        Destination = DocumentWriter.Brief.ToDocument(change.After),
    };

    public ChangeDocument Visit(DeleteDestination change) => Item(change) with
    {
        Service = DocumentWriter.ToKey(change.Service),
        Destination = DocumentWriter.ToKey(change.Deleted.Identity),
    };

    public ChangeDocument Visit(UpdateTimeouts change) => Item(change) with { Timeouts = DocumentWriter.ToDocument(change.After) };

    public ChangeDocument Visit(StartDaemon change) => Item(change) with { Sync = ToDocument(change.Started) };

    public ChangeDocument Visit(StopDaemon change) => Item(change) with { Sync = ToDocument(change.Stopped) };

    public ChangeDocument Visit(RestartDaemon change) => Item(change) with { Sync = ToDocument(change.After) };

    private static ChangeDocument Item(Change change)
    {
        ChangeText text = ChangeText.For(change);
        return new ChangeDocument { Type = Scalar.FromText(text.Type), Description = Scalar.FromText(text.Because) };
    }

    private static SyncDocument ToDocument(SyncDaemon daemon) =>
        DocumentWriter.Brief.ToDocument(SyncDaemons.None.With(daemon.Role, daemon));
}
