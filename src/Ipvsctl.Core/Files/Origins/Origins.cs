using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Parameters;

namespace Ipvsctl.Files;

/// <summary>
/// Where the values of a model file come from; beside the model and never inside, for they take no part in comparison. It keeps the file as it
/// is written, and looks only at what is asked for.
/// </summary>
internal sealed class Origins
{
    private WrittenModel _written = new(new ModelDocument(), new ModelDocument());
    private OriginReader? _reader;

    /// <summary>What changes of a service's settings, each with its reason.</summary>
    public IEnumerable<FieldChange> Explain(UpdateService change)
    {
        IEnumerable<FieldChange> fields = FieldChanges.Of(change.Service.Family, change.Before.Settings, change.After.Settings);
        return _reader is { } reader && _written.Find(change.Service) is { } document
            ? Explained(fields, field => new ServiceOrigins(reader, document, _written.Document.Defaults).Of(field, change))
            : fields;
    }

    /// <summary>What changes of a destination, each with its reason.</summary>
    public IEnumerable<FieldChange> Explain(UpdateDestination change)
    {
        IEnumerable<FieldChange> fields = FieldChanges.Of(change.Before, change.After);
        return Find(change.Service, change.After.Identity) is { } origins ? Explained(fields, field => origins.Of(field, change)) : fields;
    }

    /// <summary>What changes of the timeouts, each with its reason.</summary>
    public IEnumerable<FieldChange> Explain(UpdateTimeouts change)
    {
        TimeoutsDocument? document = _written.Document.Timeouts;
        return Explained(FieldChanges.Of(change.Before, change.After), field => _reader?.Of(
            field.Name switch { "tcp" => document?.Tcp, "tcp-fin" => document?.TcpFin, _ => document?.Udp }, field.After));
    }

    /// <summary>What changes of a synchronisation daemon, each with its reason.</summary>
    public IEnumerable<FieldChange> Explain(SyncDaemon before, SyncDaemon after)
    {
        DaemonDocument? document = after.Role == SyncRole.Master ? _written.Document.Sync?.Master : _written.Document.Sync?.Backup;
        return Explained(FieldChanges.Of(before, after), field => _reader?.Of(
            field.Name switch
            {
                "interface" => document?.Interface,
                "id" => document?.Id,
                "maxlen" => document?.MaximumLength,
                "group" => document?.Group,
                "port" => document?.Port,
                _ => document?.TimeToLive,
            },
            field.After));
    }

    /// <summary>What of a service that is added does not plainly stand in the file.</summary>
    public IEnumerable<(string Field, Origin Reason)> Of(VirtualService added) =>
        _reader is { } reader && _written.Find(added.Identity) is { } document
            ? Known(new ServiceOrigins(reader, document, _written.Document.Defaults).Of(added))
            : [];

    /// <summary>What of a destination that is added does not plainly stand in the file.</summary>
    public IEnumerable<(string Field, Origin Reason)> Of(ServiceIdentity service, Destination added) =>
        Find(service, added.Identity) is { } origins ? Known(origins.Of(service, added, _written.Defaults.Port)) : [];

    /// <summary>Notes a file that was read without mistakes.</summary>
    internal void Record(string source, ModelDocument written, ModelDocument resolved, ParameterSources sources)
    {
        _written = new WrittenModel(written, resolved);
        _reader = new OriginReader(source, sources);
    }

    private DestinationOrigins? Find(ServiceIdentity service, DestinationIdentity destination) =>
        _reader is { } reader && _written.Find(service, destination) is { } document
            ? new DestinationOrigins(reader, document, _written.Document.Defaults)
            : null;

    private static IEnumerable<FieldChange> Explained(IEnumerable<FieldChange> fields, Func<FieldChange, Origin?> why) =>
        fields.Select(field => field with { Reason = why(field) });

    private static IEnumerable<(string Field, Origin Reason)> Known(IEnumerable<(string Field, Origin? Reason)> all) =>
        all.Where(one => one.Reason is not null).Select(one => (one.Field, one.Reason!));
}
