using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Parameters;

namespace Ipvsctl.Files;

/// <summary>
/// Explains the sources of the values of a model file. They are separate from the model, because a comparison ignores them. It keeps the
/// file as written and evaluates only the requested values.
/// </summary>
internal sealed class Origins
{
    private WrittenModel _written = new(new ModelDocument(), new ModelDocument());
    private OriginReader? _reader;

    /// <summary>Returns the changed fields of a change, each with the source of its new value.</summary>
    public IEnumerable<ExplainedField> Explain(Change change) => FieldChanges.For(change).Select(field => new ExplainedField(field, Explain(change, field)));

    /// <summary>Returns the values of an added service that the file does not state literally.</summary>
    public IEnumerable<NamedOrigin> Explain(VirtualService added) =>
        _reader is { } reader && _written.Find(added.Identity) is { } document
            ? new ServiceOrigins(reader, document, _written.Document.Defaults).Explain(added)
            : [];

    /// <summary>Returns the values of an added destination that the file does not state literally.</summary>
    public IEnumerable<NamedOrigin> Explain(ServiceIdentity service, Destination added) =>
        Find(service, added.Identity) is { } origins ? origins.Explain(service, added, _written.Defaults.Port) : [];

    /// <summary>Records a valid file.</summary>
    internal void Record(string source, ModelDocument written, ModelDocument resolved, ParameterSources sources)
    {
        _written = new WrittenModel(written, resolved);
        _reader = new OriginReader(source, sources);
    }

    private Origin? Explain(Change change, FieldChange field) => (_reader, change) switch
    {
        (null, _) => null,
        ({ } reader, UpdateService update) when _written.Find(update.Service) is { } document =>
            new ServiceOrigins(reader, document, _written.Document.Defaults).Explain(field, update),
        (_, UpdateDestination update) => Find(update.Service, update.After.Identity)?.Explain(field, update),
        ({ } reader, UpdateTimeouts) => reader.Explain(field, _written.Document.Timeouts),
        ({ } reader, RestartDaemon { After.Role: var role }) => reader.Explain(
            field, role == SyncRole.Master ? _written.Document.Sync?.Master : _written.Document.Sync?.Backup),
        _ => null,
    };

    private DestinationOrigins? Find(ServiceIdentity service, DestinationIdentity destination) =>
        _reader is { } reader && _written.Find(service, destination) is { } document
            ? new DestinationOrigins(reader, document, _written.Document.Defaults)
            : null;
}
