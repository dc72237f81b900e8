using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Documents;

/// <summary>
/// Makes a table of a document. Defaults are applied here and only here; every mistake is reported, and what can be read is read on.
/// </summary>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class ModelReader(Diagnostics diagnostics)
{
    private readonly ScalarReader _scalars = new(diagnostics);

    /// <summary>The table that the document describes; not to be used if mistakes were reported.</summary>
    public VirtualServerTable Read(ModelDocument document)
    {
        Defaults defaults = Defaults.Read(document.Defaults, _scalars);
        var services = new ServiceReader(defaults, _scalars, diagnostics);
        var identities = new UniqueIdentities<ServiceIdentity>("the service", diagnostics);
        var read = new List<VirtualService>();
        foreach (ServiceDocument one in document.Services ?? [])
        {
            if (services.Read(one) is { } service && identities.IsNew(service.Identity, one.Address))
            {
                read.Add(service);
            }
        }

        return new VirtualServerTable(read);
    }
}
