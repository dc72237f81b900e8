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
    // IP_VS_SH_TAB_SIZE. If the weights exceed it, the destinations that were added first get fewer places, or none.
    private const int SourceHashPlaces = 256;

    /// <summary>Checks a service with a valid address.</summary>
    public void Check(VirtualService service, ServiceDocument document)
    {
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
        if (service.Settings.OnePacket && !service.Identity.IsFirewallMark && service.Identity.Protocol != Protocol.Udp)
        {
            Scalar flag = document.Flags!.First(word => word.Text == FlagWords.OnePacket);
            diagnostics.Report(
                DiagnosticKind.Value,
                flag.At,
                $"one-packet stands with {service.Identity.Protocol.Word}",
                "expected it with udp or a firewall mark");
        }
    }

    private void CheckPortZero(VirtualService service, ServiceDocument document)
    {
        if (!defaults.HasInvalidPort && service is { Identity: { IsFirewallMark: false, Port: 0 }, Settings.Persistence: null })
        {
            diagnostics.Warn(
                WarningCode.PortZeroWithoutPersistence,
                document.Address.At,
                $"{service.Identity} stands for all ports and is not persistent, so the kernel refuses its connections",
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
        if (service.Destinations.IsEmpty)
        {
            if (document.Destinations is null or { Count: 0 })
            {
                diagnostics.Warn(
                    WarningCode.NoDestinations, document.At, $"the service {service.Identity} has no destinations", "add some, or remove it");
            }

            return;
        }

        long sum = service.Destinations.Sum(destination => (long)destination.Weight);

        // For a single destination that states no weight, W001 is enough.
        bool isStated = service.Destinations.Length > 1 || document.Destinations is [{ Weight: not null }];
        if (sum == 0 && isStated)
        {
            diagnostics.Warn(
                WarningCode.AllWeightsZero,
                document.At,
                $"every destination of {service.Identity} has weight 0, so it gets no traffic",
                "give one of them a weight");
        }

        if (service.Settings.Scheduler.Name == "sh" && sum > SourceHashPlaces)
        {
            diagnostics.Warn(
                WarningCode.SourceHashOverflow,
                document.Scheduler?.At ?? document.At,
                $"the weights of {service.Identity} add up to {sum}, and sh has {SourceHashPlaces} places: some destinations starve",
                $"expected a sum of at most {SourceHashPlaces}, or the scheduler mh");
        }

        // If all weights are 0, W004 is enough.
        if (sum > 0 && service.Settings.CanChooseWeightZero && service.Destinations.Any(destination => destination.Weight == 0))
        {
            string name = service.Settings.Scheduler.Name;
            diagnostics.Warn(
                WarningCode.ChosenWithoutWeight,
                document.Scheduler?.At ?? document.At,
                $"{service.Identity} has destinations of weight 0, and {name} may choose them all the same and refuse the connection",
                name == "dh" ? "remove them, or take another scheduler" : $"add the flag {name}-fallback, or remove them");
        }
    }
}
