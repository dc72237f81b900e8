using System.Collections.Immutable;
using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Kernel;

public class DirectorTests : KernelTests
{
    private static readonly ServiceSettings RoundRobin = Sample.RoundRobinService;

    private static readonly VirtualServerTable Small = Table(
        Service("tcp://10.9.9.9:80", RoundRobin, Of("10.0.0.2:80", 1), Of("10.0.0.1:80", 2)),
        Service("fwmark6:7", RoundRobin with { Persistence = new(300, 64, null) }, Of("[2001:db8::1]:0", 3)));

    private static readonly VirtualServerTable Large = Table(
        Service("tcp://10.9.9.9:80", RoundRobin with { Scheduler = new("wrr") }, Of("10.0.0.1:80", 100), Of("10.0.0.3:80", 1)),
        Service("udp://10.9.9.9:53", RoundRobin with { OnePacket = true }, Of("10.0.0.1:53", 1)),
        Service("tcp://[2001:db8::80]:443", RoundRobin, Of("[2001:db8::1]:443", 1), Mixed("10.0.0.9:443")),
        Service("fwmark:7", RoundRobin));

    [Test]
    public async Task What_was_applied_is_what_is_observed()
    {
        await Converge(Small);
        await Converge(Large);
        await Converge(Small);
        await Converge(VirtualServerTable.Empty);
    }

    [Test]
    public async Task Destinations_are_added_in_the_order_of_their_identities()
    {
        Director.Apply(ChangeSetBuilder.Build(Director.ObserveTable(), Small));

        // The kernel lists the newest first.
        await Assert.That(Listing().IndexOf("Weight = 1,", StringComparison.Ordinal))
            .IsLessThan(Listing().IndexOf("Weight = 2,", StringComparison.Ordinal));
    }

    [Test]
    public async Task Each_step_is_told_of()
    {
        var steps = new List<Change>();
        Director.Apply(ChangeSetBuilder.Build(Director.ObserveTable(), Small), new ApplyOptions { OnStep = steps.Add });

        await Assert.That(Lines.Of(steps.Select(step => $"{step.GetType().Name} {(step as ServiceChange)?.Service}"))).IsEqualTo(Lines.Of(
        [
            "AddService tcp://10.9.9.9:80", "AddDestination tcp://10.9.9.9:80", "AddDestination tcp://10.9.9.9:80",
            "AddService fwmark6:7", "AddDestination fwmark6:7",
        ]));
    }

    [Test]
    public async Task A_refused_destination_leaves_the_table_as_it_was()
    {
        VirtualService refused = Service("sctp://10.9.9.9:1", RoundRobin, Of("10.0.0.1:1", 1), Of("224.0.0.1:1", 1));
        await RefusedFrom(Small, Table([.. Large.Services, refused]), "cannot add destination 224.0.0.1:1 to service sctp://10.9.9.9:1");
    }

    [Test]
    public async Task A_refused_service_leaves_the_table_as_it_was()
    {
        VirtualService refused = Service("tcp://[2001:db8::80]:443", RoundRobin with { Scheduler = new("nosuch") });
        await RefusedFrom(
            Large, Table([.. Small.Services, refused]), "cannot change service tcp://[2001:db8::80]:443");
    }

    [Test]
    public async Task A_refused_change_leaves_the_table_as_it_was()
    {
        VirtualService refused = Service(
            "udp://10.9.9.9:53", RoundRobin, Of("10.0.0.1:53", 7) with { Thresholds = new(1, 2) }, Of("10.0.0.5:53", 1));
        await RefusedFrom(
            Large, Table([.. Small.Services, refused]), "cannot change destination 10.0.0.1:53 of service udp://10.9.9.9:53");
    }

    // Only what we did goes back: what the other program deleted is its own affair, and is named.
    [Test]
    public async Task A_removal_that_another_program_did_first_leaves_the_table_as_that_program_left_it()
    {
        Director.Apply(ChangeSetBuilder.Build(Director.ObserveTable(), Large));
        ChangeSet changes = ChangeSetBuilder.Build(Director.ObserveTable(), Small);
        Client.DeleteService(Sample.Identity("udp://10.9.9.9:53"));
        string before = Listing();

        RollbackException? failure = await Assert.That(() => Director.Apply(changes)).Throws<RollbackException>();
        await Assert.That(failure!.Message).StartsWith("cannot delete service udp://10.9.9.9:53: ");
        await Assert.That(failure.Message).EndsWith("these changes would restore the table: adding service udp://10.9.9.9:53");
        await Assert.That(Sorted(Listing())).IsEqualTo(Sorted(before));
    }

    // More than a batch of requests, refused in the last one.
    [Test]
    public async Task A_refusal_behind_many_steps_leaves_the_table_as_it_was()
    {
        IEnumerable<VirtualService> many = Enumerable.Range(100, 400).Select(mark => Service($"fwmark:{mark}", RoundRobin));
        VirtualService refused = Service("fwmark6:9", RoundRobin, Of("[ff02::1]:0", 1));
        await RefusedFrom(Small, Table([.. many, refused]), "cannot add destination [ff02::1]:0 to service fwmark6:9");
    }

    private async Task Converge(VirtualServerTable wanted)
    {
        Director.Apply(ChangeSetBuilder.Build(Director.ObserveTable(), wanted));

        ChangeSet rest = ChangeSetBuilder.Build(Director.ObserveTable(), wanted);
        await Assert.That(Lines.Of(rest.Changes)).IsEmpty();
    }

    private async Task RefusedFrom(VirtualServerTable before, VirtualServerTable wanted, string message)
    {
        Director.Apply(ChangeSetBuilder.Build(Director.ObserveTable(), before));
        string listing = Listing();

        IpvsException? refusal = await Assert.That(
            () => Director.Apply(ChangeSetBuilder.Build(Director.ObserveTable(), wanted))).Throws<IpvsException>();
        await Assert.That(refusal!.Message).StartsWith(message);
        await Assert.That(Sorted(Listing())).IsEqualTo(Sorted(listing));
    }

    // A destination that was taken away and brought back is the newest: the set is as before, the order is not.
    private static string Sorted(string listing) => Lines.Of(listing.Split('\n').Order());

    private static VirtualServerTable Table(params ImmutableArray<VirtualService> services) => new(services);

    private static VirtualService Service(string identity, ServiceSettings settings, params ImmutableArray<Destination> destinations) =>
        new(Sample.Identity(identity), settings, destinations);

    private static Destination Of(string server, int weight) =>
        new(Sample.Server(server), ForwardingMethod.Nat, weight, default, default);

    private static Destination Mixed(string server) => Of(server, 1) with
    {
        Forwarding = ForwardingMethod.Tunnel,
        Tunnel = new Tunnel(TunnelType.Gue, 6080, TunnelChecksum.Remote),
    };
}
