using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Reads a table from a document. Only this class and its readers apply defaults. It reports every mistake and continues.
/// </summary>
/// <param name="diagnostics">Receives mistakes and warnings.</param>
internal sealed class ModelReader(Diagnostics diagnostics)
{
    private readonly ScalarReader _scalars = new(diagnostics);

    /// <summary>Reads the table that the document describes. Do not use it if <c>diagnostics</c> received mistakes.</summary>
    public VirtualServerTable Read(ModelDocument document)
    {
        var modules = new KernelModules(document, _scalars);
        Defaults defaults = Defaults.Read(document.Defaults, _scalars, modules);
        defaults = document is { Defaults: null, IsPartial: true } ? Defaults.Unknown : defaults;
        Timeouts? timeouts = ReadTimeouts(document.Timeouts);
        SyncDaemons? sync = new SyncReader(_scalars).Read(document.Sync);
        List<VirtualService> services = ReadServices(document, defaults, modules);
        CheckMixedFamilies(document, sync, services);
        return new VirtualServerTable([.. services], timeouts, sync);
    }

    /// <summary>Reads the restrictions on applying the document.</summary>
    public Policy ReadPolicy(ModelDocument document) => new PolicyReader(_scalars).Read(document.Policy);

    private List<VirtualService> ReadServices(ModelDocument document, Defaults defaults, KernelModules modules)
    {
        var services = new ServiceReader(defaults, _scalars, modules, diagnostics);
        var identities = new UniqueIdentities<ServiceIdentity>("service", diagnostics);
        IReadOnlyList<ServiceDocument> documents = document.Services ?? [];
        identities.Clear(documents.Count);
        var read = new List<VirtualService>(documents.Count);
        foreach (ServiceDocument item in documents)
        {
            if (services.Read(item) is { } service && identities.TryAdd(service.Identity, item.Address))
            {
                read.Add(service);
            }
        }

        return read;
    }

    private Timeouts? ReadTimeouts(TimeoutsDocument? document)
    {
        return document is null ? null : new Timeouts(Seconds(document.Tcp), Seconds(document.TcpFin), Seconds(document.Udp));

        uint? Seconds(Scalar? scalar)
        {
            uint? seconds = _scalars.Seconds(scalar, "the timeout", Timeouts.MinimumSeconds, Timeouts.MaximumSeconds);
            new LimitRules(diagnostics).CheckSeconds(scalar, seconds, Timeouts.PortableSeconds);
            return seconds;
        }
    }

    // The kernel refuses mixed address families while a daemon runs, and a daemon while families are mixed
    // (docs/kernel.md#mixed-families).
    private void CheckMixedFamilies(ModelDocument document, SyncDaemons? sync, List<VirtualService> services)
    {
        VirtualService? mixed = services.Find(service => service.HasMixedFamilies);
        if (mixed is not null && sync is { } daemons && daemons != SyncDaemons.None)
        {
            diagnostics.Report(
                DiagnosticKind.Value,
                document.Sync!.At,
                $"a synchronisation daemon cannot run beside destinations of another address family than their service, such as those of {mixed.Identity}",
                "expected one or the other");
        }
    }
}
