using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Finds services that the kernel accepts but does not apply as written (docs/kernel.md#flags, docs/kernel.md#ports,
/// docs/kernel.md#persistence, docs/kernel.md#schedulers, docs/kernel.md#hash-tables, docs/kernel.md#weight-0).
/// </summary>
/// <param name="defaults">Supplied the values that the service does not state.</param>
/// <param name="diagnostics">Receives mistakes and warnings.</param>
internal sealed class ServiceRules(Defaults defaults, Diagnostics diagnostics)
{
    private readonly ServiceAddressRules _addresses = new(diagnostics);

    /// <summary>Checks a service with a valid address.</summary>
    public void Check(VirtualService service, ServiceDocument document)
    {
        _addresses.Check(service, document.Address);
        CheckOnePacket(service, document);
        CheckPortZero(service, document);
        CheckEngine(service, document);
        CheckWeights(service, document);
        if (service.Settings.Scheduler.Name == "none")
        {
            SourcePosition at = document.Scheduler?.At ?? document.At;
            diagnostics.Warn(
                WarningCode.SchedulesNothing,
                at,
                "the scheduler none gives no connection to anybody",
                "state another one if that is not meant");
        }
    }

    private void CheckOnePacket(VirtualService service, ServiceDocument document)
    {
        if (!service.Settings.OnePacket)
        {
            return;
        }

        SourcePosition at = document.Flags!.First(word => word.Text == FlagWords.OnePacket).At;
        if (service.Identity is { IsFirewallMark: false, Protocol: not Protocol.Udp })
        {
            diagnostics.Warn(
                WarningCode.OnePacketWithoutUdp,
                at,
                $"one-packet needs udp or a firewall mark, not {service.Identity.Protocol.Word}, so it has no effect",
                "remove it");
        }
        else if (service.Settings.Persistence?.Engine != "sip" && service.Destinations.Any(IsNat))
        {
            diagnostics.Warn(
                WarningCode.OnePacketWithNat,
                at,
                $"with one-packet and nat, answers leave with the server's own address, which clients of {service.Identity} drop",
                "use forward: direct or tunnel, or remove one-packet");
        }

        static bool IsNat(Destination destination) => destination.Forwarding == ForwardingMethod.Nat;
    }

    private void CheckPortZero(VirtualService service, ServiceDocument document)
    {
        if (!defaults.HasInvalidPort && service is { Identity: { IsFirewallMark: false, Port: 0 }, Settings.Persistence: null })
        {
            diagnostics.Warn(
                WarningCode.PortZeroWithoutPersistence,
                document.Address.At,
                $"{service.Identity} is for all ports and is not persistent, so the kernel refuses its connections",
                "state a port, or persistence");
        }
    }

    private void CheckEngine(VirtualService service, ServiceDocument document)
    {
        if (service is { Settings.Persistence.Engine: "sip", Identity: { IsFirewallMark: false, Protocol: not Protocol.Udp } })
        {
            diagnostics.Warn(
                WarningCode.EngineWithoutUdp,
                document.Persistence!.Engine!.Value.At,
                $"the engine sip reads UDP only, the service is {service.Identity.Protocol.Word}",
                "state udp, or no engine");
        }
    }

    private void CheckWeights(VirtualService service, ServiceDocument document)
    {
        foreach (ServiceWarning warning in WeightWarnings.Find(service).Where(warning => IsStated(warning, service, document)))
        {
            diagnostics.Warn(
                warning.Code,
                warning.IsAboutScheduler ? document.Scheduler?.At ?? document.At : document.At,
                warning.Problem,
                warning.Advice);
        }
    }

    // Destinations that could not be read may exist. For a single destination that states no weight, W001 is enough.
    private static bool IsStated(ServiceWarning warning, VirtualService service, ServiceDocument document) => warning.Code switch
    {
        WarningCode.NoDestinations => document.Destinations is null or { Count: 0 },
        WarningCode.AllWeightsZero => service.Destinations.Length > 1 || document.Destinations is [{ Weight: not null }],
        _ => true,
    };
}
