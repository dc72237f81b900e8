using System.Globalization;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Soak.Faults;

/// <summary>One random change with everything that can go wrong on its way, one after the other.</summary>
internal sealed class FaultInjection : IExperiment
{
    // The least that the kernel lets a receive buffer have: three answers fit.
    private const string LeastBuffer = "2304";
    private const string DefaultBuffer = "/proc/sys/net/core/rmem_default";

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _wrong;

    /// <summary>Makes the interface that daemons speak on, and a broadcast address.</summary>
    public FaultInjection()
    {
        Do("ip", "link", "add", RandomTransition.Interface, "type", "dummy");
        Do("ip", "address", "add", "192.0.2.1/24", "broadcast", "+", "dev", RandomTransition.Interface);
        Do("ip", "link", "set", RandomTransition.Interface, "up");
    }

    /// <inheritdoc />
    public string Figures => string.Create(
        CultureInfo.InvariantCulture,
        $"{_counts.Values.Sum()} faults ({string.Join(", ", _counts.Select(one => $"{one.Value} {one.Key}"))}), {_wrong} wrong tables");

    /// <inheritdoc />
    public string? Try(int seed)
    {
        var random = new Random(seed);
        var transition = new RandomTransition(random);
        VirtualServerTable before = seed % 10 == 9 ? new VirtualServerTable([], Timeouts.KernelDefault, SyncDaemons.None) : transition.Table();
        VirtualServerTable wanted = transition.Next(before);
        var trial = new Trial(before, wanted);
        string[] problems = [.. Problems(trial, wanted, transition, random, isEmpty: before.Services.IsEmpty)];
        _wrong += problems.Length;
        return problems.Length == 0 ? null : string.Join('\n', problems);
    }

    private IEnumerable<string> Problems(Trial trial, VirtualServerTable wanted, RandomTransition transition, Random random, bool isEmpty)
    {
        foreach ((string kind, Func<string?> attempt) in Attempts(trial, wanted, transition, random, isEmpty))
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            if (attempt() is { } problem)
            {
                yield return $"{kind}: {problem}";
            }
        }
    }

    private static IEnumerable<(string Kind, Func<string?> Attempt)> Attempts(
        Trial trial, VirtualServerTable wanted, RandomTransition transition, Random random, bool isEmpty)
    {
        IReadOnlyList<int> requests = trial.Requests;
        int last = requests.Count - 1;
        foreach (Fault fault in Once(requests))
        {
            yield return ($"{Words(fault.Kind)}", () => trial.Fail(null, fault));
        }

        // The way back begins with the next datagram.
        var cause = new Fault(FaultKind.Refused, last, requests[last] - 1);
        foreach (FaultKind kind in Enum.GetValues<FaultKind>())
        {
            int request = random.Next(3);
            yield return ($"{Words(kind)} on the way back", () => trial.Fail(null, cause, new Fault(kind, last + 1, request)));
            yield return ($"{Words(kind)} on the way back for good", () => trial.Fail(null, cause, new Fault(kind, last + 1, request, Lasting: true)));
        }

        foreach (VirtualServerTable refused in Refused(wanted, transition))
        {
            yield return ("really refused", () => trial.Fail(refused));
        }

        int step = random.Next(requests.Sum());
        yield return ("stopped", () => trial.Stop(step));
        foreach (IpvsRequest deletion in Deletions(trial, wanted, random))
        {
            yield return ("deleted by another program", () => trial.Meanwhile(last, deletion));
        }

        if (requests[0] > 3 && File.Exists(DefaultBuffer))
        {
            yield return ("full receive buffer", () => WithLeastBuffer(() => trial.Fail(null, new Fault(FaultKind.Refused, 0, Request: null))));
        }

        if (isEmpty && Modules.CanBeLoadedAgain)
        {
            yield return ("module loaded again", () => trial.Succeed(Modules.LoadAgain));
        }
    }

    private static IEnumerable<Fault> Once(IReadOnlyList<int> requests)
    {
        foreach ((int datagram, int count) in requests.Index())
        {
            for (int request = 0; request < count; request++)
            {
                yield return new Fault(FaultKind.Refused, datagram, request);
                yield return new Fault(FaultKind.CutShort, datagram, request);
            }

            yield return new Fault(FaultKind.NotSent, datagram);
            yield return new Fault(FaultKind.AnswersLost, datagram);
            yield return new Fault(FaultKind.NoAnswer, datagram);
        }
    }

    private static IEnumerable<VirtualServerTable> Refused(VirtualServerTable wanted, RandomTransition transition)
    {
        var settings = new ServiceSettings(new Scheduler("rr"), SchedulerFlags.None, OnePacket: false, Persistence: null);
        yield return With(settings with { Scheduler = new Scheduler("nosuch") });
        yield return With(settings with { Persistence = new Persistence(60, uint.MaxValue, "nosuch") });
        var broadcast = new IpAddress(IpFamily.V4, 0xc00002ff);
        yield return With(settings, new Destination(new DestinationIdentity(broadcast, 80), ForwardingMethod.Nat, 1, default, default));

        VirtualServerTable With(ServiceSettings settings, params Destination[] destinations)
        {
            // Before or behind all others.
            var identity = ServiceIdentity.FromAddress(Protocol.Udp, new IpAddress(IpFamily.V4, transition.OneOf(0x01010101u, 0xdf010101u)), 80);
            return wanted with { Services = wanted.Services.Add(new VirtualService(identity, settings, [.. destinations])) };
        }
    }

    private static IEnumerable<IpvsRequest> Deletions(Trial trial, VirtualServerTable wanted, Random random)
    {
        if (trial.Touched is { Count: > 0 } touched)
        {
            VirtualService service = touched[random.Next(touched.Count)];
            yield return Requests.DeleteService(service.Identity);

            // A service that we delete ourselves comes back whole.
            if (touched.FirstOrDefault(one => !one.Destinations.IsEmpty && wanted.Find(one.Identity) is not null) is { } full)
            {
                yield return Requests.DeleteDestination(full.Identity, full.Destinations[0].Identity);
            }
        }
    }

    private static string? WithLeastBuffer(Func<string?> attempt)
    {
        string usual = File.ReadAllText(DefaultBuffer);
        File.WriteAllText(DefaultBuffer, LeastBuffer);
        try
        {
            return attempt();
        }
        finally
        {
            File.WriteAllText(DefaultBuffer, usual);
        }
    }

    private static string Words(FaultKind kind) => kind switch
    {
        FaultKind.Refused => "refused",
        FaultKind.NotSent => "not sent",
        FaultKind.AnswersLost => "answers lost",
        FaultKind.NoAnswer => "no answer",
        _ => "cut short",
    };

    private static void Do(string program, params string[] arguments)
    {
        CommandResult result = Command.Run("", program, arguments);
        if (result.Status != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {result.Error}");
        }
    }
}
