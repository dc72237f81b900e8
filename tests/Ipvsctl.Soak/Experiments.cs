using System.Diagnostics.CodeAnalysis;
using Ipvsctl.Soak.Endings;
using Ipvsctl.Soak.Faults;
using Ipvsctl.Soak.Fuzz;
using Ipvsctl.Soak.Illegal;
using Ipvsctl.Soak.SystemCalls;
using Ipvsctl.Soak.Tables;
using Ipvsctl.Soak.Traffic;

namespace Ipvsctl.Soak;

/// <summary>The experiments by their names.</summary>
internal static class Experiments
{
    private static readonly Dictionary<string, Func<IExperiment>> All = new(StringComparer.Ordinal)
    {
        ["tables"] = () => new TablesExperiment(),
        ["transitions"] = () => new TransitionsExperiment(),
        ["illegal"] = () => new IllegalExperiment(),
        ["faults"] = () => new FaultInjection(),
        ["syscalls"] = () => new SystemCallFaults(),
        ["interrupts"] = () => new Interrupts(),
        ["kills"] = () => new Kills(),
        ["contention"] = () => new Contention(),
        ["traffic"] = () => new TrafficExperiment(new DrainingOrder()),
        ["traffic-go"] = () => new TrafficExperiment(new DeletingOrder()),
        ["reader-fuzz"] = () => new ReaderFuzz(),
        ["parameters-fuzz"] = () => new ParametersFuzz(),
        ["netlink-fuzz"] = () => new NetlinkFuzz(),
    };

    /// <summary>The names, in the order of docs/reliability.md.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The experiment of a name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out IExperiment? experiment)
    {
        experiment = All.GetValueOrDefault(name)?.Invoke();
        return experiment is not null;
    }
}
