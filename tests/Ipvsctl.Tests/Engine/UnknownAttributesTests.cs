using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;
using Ipvsctl.Tests.Model;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;
using static Ipvsctl.Tests.Kernel.Sample;

namespace Ipvsctl.Tests.Engine;

/// <summary>Every way to write keeps the attributes that a newer kernel added, and a counter among them disturbs none.</summary>
public class UnknownAttributesTests
{
    private static readonly ServiceSettings Hashed = RoundRobinService with { Scheduler = new Scheduler("sh") };

    private static readonly byte[] Writes =
    [
        IPVS_CMD_NEW_SERVICE, IPVS_CMD_SET_SERVICE, IPVS_CMD_DEL_SERVICE, IPVS_CMD_NEW_DEST, IPVS_CMD_SET_DEST, IPVS_CMD_DEL_DEST,
    ];

    private static readonly ServiceIdentity One = Identity("tcp://10.9.9.9:80");
    private static readonly ServiceIdentity Two = Identity("tcp://10.9.9.9:81");
    private static readonly ServiceIdentity Three = Identity("tcp://10.9.9.9:82");

    private static readonly VirtualServerTable Before = new(
    [
        new(One, Hashed, [Of("10.0.0.1:80"), Of("10.0.0.2:80"), Of("10.0.0.3:80")]),
        new(Two, Hashed, [Of("10.0.0.1:81"), Of("10.0.0.2:81")]),
        new(Three, RoundRobinService, [Of("10.0.0.1:82")]),
    ]);

    // As a file describes it: both services change, a destination changes, one is new, others are gone, and so is a service.
    private static readonly VirtualServerTable After = new(
    [
        new(One, Hashed with { OnePacket = true }, [Of("10.0.0.1:80") with { Weight = 5 }, Of("10.0.0.9:80")]),
        new(Two, Hashed with { Persistence = new Persistence(60, uint.MaxValue, null) }, [Of("10.0.0.1:81")]),
    ]);

    private readonly NewerKernel _newer = new();
    private readonly int[] _seen = new int[byte.MaxValue];

    private FakeKernel Kernel => _newer.Kernel;

    [Before(Test)]
    public void There_is_a_table() => _newer.Hold(Before);

    [Test]
    public async Task The_fake_kernel_resets_what_a_request_leaves_out()
    {
        using Director director = Kernel.Direct();
        Destination forgetful = Of("10.0.0.1:80") with { Weight = 2 };
        SortedDictionary<string, string> before = _newer.Settings;
        director.ApplyStage(new ChangeSet([new UpdateDestination(One, forgetful, forgetful)]), new ApplyOptions(), CancellationToken.None);

        await Assert.That(_newer.Loss(before)).IsNotNull();
    }

    [Test]
    public async Task Setting_a_weight_keeps_them()
    {
        await Keeps(director => new WeightSetter(director, new DestinationPath(One, Server("10.0.0.1:80")), Options())
            .Set(7, CancellationToken.None));
        await Assert.That(Weight("10.0.0.1:80")).IsEqualTo(7);
    }

    [Test]
    public async Task A_ramp_keeps_them()
    {
        await Keeps(director => new WeightSetter(director, new DestinationPath(One, Server("10.0.0.2:80")), Options())
            .Ramp(9, seconds: 3, onStep: null, CancellationToken.None));
        await Assert.That(Weight("10.0.0.2:80")).IsEqualTo(9);
    }

    [Test]
    [Arguments(false)]
    [Arguments(true)]
    public async Task Applying_a_file_keeps_them_and_gives_none_to_what_is_new(bool keepWeights)
    {
        await Keeps(director => director.Apply(
            Plan.Create(director.ObserveTable(), After, new PlanOptions { KeepWeights = keepWeights }).Changes, Options()));
        await Assert.That(Kernel.Services.Count).IsEqualTo(2);
        await Assert.That(Weight("10.0.0.1:80")).IsEqualTo(keepWeights ? 1 : 5);
    }

    [Test]
    public async Task Every_stage_of_a_drain_keeps_them()
    {
        SortedDictionary<string, string> before = _newer.Settings;
        var losses = new List<string>();
        Kernel.BeforeCommand = (_, _) => losses.AddRange(_newer.Loss(before) is { } loss ? [loss] : []);
        await Keeps(director => Apply(director, drain: true));

        await Assert.That(losses).IsEmpty();
        await Assert.That(Kernel.Writes.Count(command => command == IPVS_CMD_SET_SERVICE)).IsEqualTo(4)
            .Because("both services change before the wait and after it");
    }

    [Test]
    public async Task Draining_one_destination_keeps_those_of_the_others() => await Keeps(director => director.Apply(
        DrainPlan.Create(director.ObserveTable(), new DestinationPath(One, Server("10.0.0.3:80"))), Options(drain: true)));

    [Test]
    public async Task Part_of_a_change_set_keeps_them() => await Keeps(director => director.Apply(
        ChangeSetBuilder.Build(director.ObserveTable(), After).Where(change => change is UpdateService or UpdateDestination), Options()));

    [Test]
    public async Task An_update_to_a_value_that_was_made_anew_sends_back_what_was_observed() => await Keeps(director =>
    {
        VirtualService service = director.ObserveTable().Services[0];
        director.Apply(
            new ChangeSet(
            [
                new UpdateService(service, new VirtualService(One, RoundRobinService, [])),
                new UpdateDestination(One, service.Destinations[0], Of("10.0.0.1:80") with { Weight = 3 }),
            ]),
            Options());
    });

    [Test]
    public async Task A_table_of_another_kernel_does_not_bring_those_of_that_kernel()
    {
        var other = new NewerKernel();
        other.Hold(new VirtualServerTable([new(One, RoundRobinService, [Of("10.0.0.1:80") with { Weight = 4 }])]));
        using Director source = other.Kernel.Direct();

        await Keeps(director => director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), source.ObserveTable()), Options()));
        await Assert.That(Weight("10.0.0.1:80")).IsEqualTo(4);
    }

    [Test]
    [Arguments(IPVS_CMD_DEL_DEST, 2, false)]
    [Arguments(IPVS_CMD_DEL_DEST, 3, false)]
    [Arguments(IPVS_CMD_DEL_SERVICE, 1, false)]
    [Arguments(IPVS_CMD_SET_DEST, 2, true)]
    [Arguments(IPVS_CMD_DEL_DEST, 3, true)]
    [Arguments(IPVS_CMD_DEL_SERVICE, 1, true)]
    [Arguments(IPVS_CMD_SET_SERVICE, 4, true)]
    public async Task Rolling_back_restores_them(byte refused, int time, bool drain)
    {
        Refuse(refused, time);
        string[] services = [.. _newer.Settings.Keys];

        await Keeps(director => Assert.Throws<IpvsException>(() => Apply(director, drain)));
        if (refused != IPVS_CMD_SET_SERVICE)
        {
            await Assert.That(services.Except(_newer.Settings.Keys)).IsEmpty().Because("nothing is removed for good");
        }
    }

    [Test]
    public async Task A_service_that_is_deleted_and_added_back_has_them_again()
    {
        Refuse(IPVS_CMD_DEL_SERVICE, time: 3);

        SortedDictionary<string, string> before = _newer.Settings;
        await Keeps(director => Assert.Throws<IpvsException>(
            () => director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), VirtualServerTable.Empty), Options())));
        await Assert.That(Lines.Of(_newer.Settings)).IsEqualTo(Lines.Of(before));
    }

    [Test]
    public async Task Writing_again_what_the_kernel_does_not_keep_keeps_them()
    {
        // Each reading finds the weight 1, as if the kernel did not keep it.
        Kernel.BeforeCommand = (command, _) =>
        {
            if (command == IPVS_CMD_GET_DEST)
            {
                FakeDestination destination = Find("10.0.0.1:80");
                destination.Settings = destination.Settings with { Weight = 1 };
            }
        };

        await Keeps(director => Assert.Throws<VerificationException>(() => Apply(director, drain: false)));
        await Assert.That(Kernel.Writes.Count(command => command == IPVS_CMD_SET_DEST)).IsEqualTo(2);
    }

    [Test]
    public async Task A_counter_is_no_difference()
    {
        using Director director = Kernel.Direct();
        VirtualServerTable first = director.ObserveTable();
        VirtualServerTable second = director.ObserveTable();

        await Assert.That(first.Services[0].Settings.Unknown.Bytes.SequenceEqual(second.Services[0].Settings.Unknown.Bytes)).IsFalse();
        await Assert.That(first).IsEqualTo(second);
        await Assert.That(Lines.Of(ChangeSetBuilder.Build(first, second).Changes)).IsEmpty();
        await Assert.That(Lines.Of(ChangeSetBuilder.Build(first, Before).Changes)).IsEmpty().Because("a file has no such attributes");
    }

    [Test]
    public async Task A_kernel_that_takes_none_of_them_back_is_reported()
    {
        Kernel.RefusesCounter = true;
        using Director director = Kernel.Direct();
        SortedDictionary<string, string> before = _newer.Settings;
        var setter = new WeightSetter(director, new DestinationPath(One, Server("10.0.0.1:80")), Options());

        IpvsException failure = Assert.Throws<IpvsException>(() => setter.Set(7, CancellationToken.None));
        await Assert.That(failure.Message).StartsWith("cannot change destination 10.0.0.1:80 of service tcp://10.9.9.9:80: ");
        await Assert.That(failure.Message).Contains("if the kernel rejects attributes that only it knows, use a newer ipvsctl");
        await Assert.That(Lines.Of(_newer.Settings)).IsEqualTo(Lines.Of(before));
        await Assert.That(Weight("10.0.0.1:80")).IsEqualTo(1);
    }

    // Any table to any other, in one stage or with a drain; in two of three cases some write is refused.
    [Test]
    public void Whatever_is_applied_and_wherever_it_fails_they_stay_where_they_were() => ForAll.Seeds(150, random =>
    {
        var tables = new RandomTables(random, Repertoire.OfKernel);
        VirtualServerTable from = tables.Table() with { Sync = null };
        var newer = new NewerKernel();
        newer.Hold(from);
        SortedDictionary<string, string> before = newer.Settings;
        bool drain = random.Next(2) == 0;
        int refused = random.Next(3) == 0 ? 0 : random.Next(1, 40);
        newer.Kernel.BeforeCommand = (command, _) => KernelRefusal.Unless(!Writes.Contains(command) || --refused != 0, Errno.ENOMEM);

        using Director director = newer.Kernel.Direct();
        bool failed = false;
        try
        {
            director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Altered(from, random, tables)), Options(drain));
        }
        catch (IpvsException)
        {
            failed = true;
        }

        return newer.Loss(before)
            ?? (failed && !drain ? ForAll.Difference(Lines.Of(before), Lines.Of(newer.Settings)) : null);
    });

    private static VirtualServerTable Altered(VirtualServerTable from, Random random, RandomTables tables) => new(
    [
        .. from.Services
            .Where(_ => random.Next(4) > 0)
            .Select(service => new VirtualService(
                service.Identity,
                random.Next(2) == 0 ? tables.Settings(service.Identity) : Anew(service.Settings),
                [.. Altered(service, random, tables).DistinctBy(destination => destination.Identity)]))
            .Concat(tables.Table().Services)
            .DistinctBy(service => service.Identity),
    ]);

    private static IEnumerable<Destination> Altered(VirtualService service, Random random, RandomTables tables) => service.Destinations
        .Where(_ => random.Next(3) > 0)
        .Select(destination => Anew(destination, random))
        .Concat(tables.Destinations(service.Identity));

    private static ServiceSettings Anew(ServiceSettings settings) =>
        new(settings.Scheduler, settings.Flags, settings.OnePacket, settings.Persistence);

    private static Destination Anew(Destination destination, Random random) =>
        new(destination.Identity, destination.Forwarding, random.Next(3), destination.Thresholds, destination.Tunnel);

    private async Task Keeps(Action<Director> write)
    {
        SortedDictionary<string, string> before = _newer.Settings;
        using Director director = Kernel.Direct();
        write(director);

        await Assert.That(_newer.Loss(before)).IsNull();
    }

    private static void Apply(Director director, bool drain) =>
        director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), After), Options(drain));

    private static ApplyOptions Options(bool drain = false) => new()
    {
        DrainTimeout = drain ? TimeSpan.FromMinutes(1) : null,
        Wait = static (_, _) => false,
    };

    private void Refuse(byte refused, int time) => Kernel.BeforeCommand = (command, _) =>
        KernelRefusal.Unless(command != refused || ++_seen[command] != time, Errno.ENOMEM);

    private int Weight(string server) => (int)Find(server).Settings.Weight!.Value;

    private FakeDestination Find(string server) => Kernel.Services
        .SelectMany(service => service.Destinations)
        .Single(one => one.Key.Port == Server(server).Port && one.Key.Address.V4 == (uint)Server(server).Address.Bits);
}
