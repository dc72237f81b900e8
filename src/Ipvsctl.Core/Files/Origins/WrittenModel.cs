using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Finds services and destinations in a model file as written, with its parameters, by their resolved identities. The document must be
/// valid. It indexes services once, and destinations only for requested services.
/// </summary>
/// <param name="written">The document with parameters.</param>
/// <param name="resolved">The same document after the parameters are resolved.</param>
internal sealed class WrittenModel(ModelDocument written, ModelDocument resolved)
{
    private readonly ScalarReader _scalars = new(new Diagnostics(""));
    private Dictionary<ServiceIdentity, int>? _services;
    private Defaults? _defaults;
    private (int Service, Dictionary<DestinationIdentity, DestinationDocument> Documents)? _destinations;

    /// <summary>The document as written.</summary>
    public ModelDocument Document => written;

    /// <summary>The resolved defaults section.</summary>
    public Defaults Defaults => _defaults ??= Defaults.Read(resolved.Defaults, _scalars, new KernelModules(resolved, _scalars));

    /// <summary>Finds a service; null if the file does not contain it.</summary>
    public ServiceDocument? Find(ServiceIdentity service) =>
        Services.TryGetValue(service, out int index) ? written.Services![index] : null;

    /// <summary>Finds a destination of a service; null if the file does not contain it.</summary>
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
        IReadOnlyList<ServiceDocument> services = resolved.Services ?? [];
        for (int index = 0; index < services.Count; index++)
        {
            if (ServiceIdentity.TryParse(services[index].Address.Text, Defaults.Port ?? 0, out ServiceIdentity identity, out _))
            {
                found.TryAdd(identity, index);
            }
        }

        return found;
    }

    // Uses the reader that created the model, so that both agree on ports.
    private Dictionary<DestinationIdentity, DestinationDocument> IndexDestinations(
        ServiceIdentity service, ServiceDocument asWritten, ServiceDocument asResolved)
    {
        var reader = new DestinationReader(Defaults, _scalars, new Diagnostics(""));
        var found = new Dictionary<DestinationIdentity, DestinationDocument>();
        for (int i = 0; i < (asResolved.Destinations ?? []).Count; i++)
        {
            if (reader.Read(asResolved.Destinations![i], service, isPersistent: false) is { } destination)
            {
                found.TryAdd(destination.Identity, asWritten.Destinations![i]);
            }
        }

        return found;
    }
}
