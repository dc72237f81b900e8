using Ipvsctl.Model;

namespace Ipvsctl.Files;

/// <summary>
/// Finds services whose destinations or weights starve traffic (docs/kernel.md#hash-tables, docs/kernel.md#weight-0). It needs no file, so
/// commands that change a weight give the same warnings as a file with that weight.
/// </summary>
internal static class WeightWarnings
{
    // IP_VS_SH_TAB_SIZE. If the weights exceed it, the destinations that were added first get fewer places, or none.
    private const int SourceHashPlaces = 256;

    /// <summary>Returns the warnings about a service.</summary>
    public static IEnumerable<ServiceWarning> Find(VirtualService service)
    {
        if (service.Destinations.IsEmpty)
        {
            yield return new(WarningCode.NoDestinations, $"the service {service.Identity} has no destinations", "add some, or remove it");
            yield break;
        }

        string scheduler = service.Settings.Scheduler.Name;
        long sum = service.Destinations.Sum(destination => (long)destination.Weight);
        if (sum == 0)
        {
            yield return new(
                WarningCode.AllWeightsZero,
                $"every destination of {service.Identity} has weight 0, so it gets no traffic",
                "give one of them a weight");
        }

        if (scheduler == "sh" && sum > SourceHashPlaces)
        {
            yield return new(
                WarningCode.SourceHashOverflow,
                $"the weights of {service.Identity} add up to {sum}, and sh has {SourceHashPlaces} places: some destinations starve",
                $"expected a sum of at most {SourceHashPlaces}, or the scheduler mh",
                IsAboutScheduler: true);
        }

        // If all weights are 0, W004 is enough.
        if (sum > 0 && service.Settings.CanChooseWeightZero && service.Destinations.Any(destination => destination.Weight == 0))
        {
            yield return new(
                WarningCode.ChosenWithoutWeight,
                $"{service.Identity} has destinations of weight 0, and {scheduler} may choose them all the same and refuse the connection",
                scheduler == "dh" ? "remove them, or take another scheduler" : $"add the flag {scheduler}-fallback, or remove them",
                IsAboutScheduler: true);
        }
    }
}
