using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// A model file as it is written, parameters and all, found by what its services and destinations turned out to be. Of a document without
/// mistakes; services are looked through once, and destinations only of those services that are asked for.
/// </summary>
/// <param name="written">The document with its parameters.</param>
/// <param name="resolved">The same document without.</param>
internal sealed class WrittenModel(ModelDocument written, ModelDocument resolved)
{
    private readonly ScalarReader _scalars = new(new Diagnostics(""));
    private Dictionary<ServiceIdentity, int>? _services;
    private Defaults? _defaults;
    private (int Service, Dictionary<DestinationIdentity, DestinationDocument> Documents)? _destinations;

    /// <summary>The document.</summary>
    public ModelDocument Document => written;

    /// <summary>The defaults section, read.</summary>
    public Defaults Defaults => _defaults ??= Defaults.Read(resolved.Defaults, _scalars);

    /// <summary>A service; null if it is not described.</summary>
    public ServiceDocument? Find(ServiceIdentity service) =>
        Services.TryGetValue(service, out int index) ? written.Services![index] : null;

    /// <summary>A destination of a service; null if it is not described.</summary>
    public DestinationDocument? Find(ServiceIdentity service, DestinationIdentity destination)
    {
        if (!Services.TryGetValue(service, out int index))
        {
            return null;
        }

        if (_destinations?.Service != index)
        {
            _destinations = (index, IndexDestinations(service, written.Services![index], resolved.Services![index]));
        }

        return _destinations.Value.Documents.GetValueOrDefault(destination);
    }

    private Dictionary<ServiceIdentity, int> Services => _services ??= IndexServices();

    private Dictionary<ServiceIdentity, int> IndexServices()
    {
        var found = new Dictionary<ServiceIdentity, int>();
        foreach ((int index, ServiceDocument service) in (resolved.Services ?? []).Index())
        {
            if (ServiceIdentity.TryParse(service.Address.Text, Defaults.Port ?? 0, out ServiceIdentity identity, out _))
            {
                found.TryAdd(identity, index);
            }
        }

        return found;
    }

    // By the reader that made the model, so that both agree on ports.
    private Dictionary<DestinationIdentity, DestinationDocument> IndexDestinations(
        ServiceIdentity service, ServiceDocument asWritten, ServiceDocument asResolved)
    {
        var reader = new DestinationReader(Defaults, _scalars, new Diagnostics(""));
        var found = new Dictionary<DestinationIdentity, DestinationDocument>();
        foreach ((DestinationDocument withParameters, DestinationDocument withValues) in
            (asWritten.Destinations ?? []).Zip(asResolved.Destinations ?? []))
        {
            if (reader.Read(withValues, service) is { } destination)
            {
                found.TryAdd(destination.Identity, withParameters);
            }
        }

        return found;
    }
}
