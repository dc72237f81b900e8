using System.Collections.Immutable;
using System.Net;
using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>Model types are values: equal by content, changed by with, and valid by construction.</summary>
public class ModelValueTests
{
    private static readonly ServiceIdentity Web = ServiceIdentity.Parse("tcp://10.0.0.1:80");
    private static readonly ServiceSettings Settings = new(Scheduler.RoundRobin, SchedulerFlags.None, OnePacket: false, Persistence: null);
    private static readonly Destination First = Server("10.1.0.1:80");
    private static readonly Destination Second = Server("10.1.0.2:80");

    [Test]
    public void Equal_tables_are_equal_and_so_are_the_changes_between_them() => ForAll.Seeds(200, random =>
    {
        int seed = random.Next();
        (VirtualServerTable one, VirtualServerTable same) = (new RandomTables(new Random(seed)).Table(), new RandomTables(new Random(seed)).Table());
        VirtualServerTable other = new RandomTables(random).Table();
        return one != same || one.GetHashCode() != same.GetHashCode() ? "two equal tables differ"
            : ChangeSetBuilder.Build(one, other) != ChangeSetBuilder.Build(same, other) ? "two equal change sets differ"
            : one == other && !ChangeSetBuilder.Build(one, other).IsEmpty ? "two different tables are equal"
            : null;
    });

    [Test]
    public async Task Destinations_that_are_set_by_with_are_sorted()
    {
        VirtualService service = new VirtualService(Web, Settings, []) with { Destinations = [Second, First] };

        await Assert.That(string.Join(' ', service.Destinations.Select(one => one.Identity))).IsEqualTo("10.1.0.1:80 10.1.0.2:80");
        await Assert.That(service).IsEqualTo(new VirtualService(Web, Settings, [First, Second]));
        await Assert.That(service.Find(Second.Identity)).IsEqualTo(Second);
    }

    [Test]
    public async Task Duplicates_and_uninitialized_lists_are_rejected()
    {
        var service = new VirtualService(Web, Settings, []);
        await Rejected(() => new VirtualService(Web, Settings, [First, First with { Weight = 9 }]), "duplicate 10.1.0.1:80");
        await Rejected(() => service with { Destinations = [First, Second, First] }, "duplicate 10.1.0.1:80");
        await Rejected(() => new VirtualServerTable([service, service]), "duplicate tcp://10.0.0.1:80");
        await Rejected(() => new VirtualService(Web, Settings, default), "uninitialized");
        await Rejected(() => new VirtualServerTable(default), "uninitialized");
        await Rejected(() => new ChangeSet(default), "uninitialized");
    }

    [Test]
    public async Task What_the_wire_cannot_carry_is_rejected()
    {
        await Rejected(() => First with { Weight = -1 }, "weight");
        await Rejected(() => First with { Forwarding = (ForwardingMethod)8 }, "forwarding");
        await Rejected(() => new Tunnel((TunnelType)256, 0, TunnelChecksum.None), "type");
        await Rejected(() => new Tunnel(TunnelType.Gue, 0, (TunnelChecksum)(-1)), "checksum");
        await Rejected(() => new IpAddress(IpFamily.V4, UInt128.MaxValue), "bits");
        await Rejected(() => new IpAddress((IpFamily)9, 0), "family");
        await Rejected(() => new Scheduler(""), "name");
        await Rejected(() => new Scheduler(new string('x', 16)), "1 to 15");
        await Rejected(() => new Scheduler("r\0r"), "NUL");
        await Rejected(() => Settings with { Scheduler = default }, "scheduler");
        await Rejected(() => Settings with { Flags = (SchedulerFlags)8 }, "flags");
        await Rejected(() => new Persistence(1, 0, ""), "name");
        await Rejected(() => new Persistence(1, 0, new string('x', 17)), "1 to 16");
        await Rejected(() => new Timeouts(0, null, null), "seconds");
        await Rejected(() => new SyncDaemon(SyncRole.Master, "ä23456789012345", 0, null, SyncDaemon.DefaultGroup, 1, 1), "1 to 15");
        await Rejected(
            () => new VirtualService(ServiceIdentity.Parse("fwmark6:1"), Settings with { Persistence = new(1, 129, null) }, []), "settings");
        await Rejected(() => ServiceIdentity.FromFirewallMark(IpFamily.V4, 0), "mark");
    }

    [Test]
    public async Task What_a_kernel_may_hold_is_held()
    {
        await Assert.That(new Tunnel((TunnelType)255, 0, (TunnelChecksum)65535).Type.Word).IsEqualTo("255");
        await Assert.That((First with { Forwarding = (ForwardingMethod)7, Weight = int.MaxValue }).Forwarding.Word).IsEqualTo("method-7");
        await Assert.That($"{ServiceIdentity.FromAddress((Protocol)50, default, 0)}").IsEqualTo("ip50://0.0.0.0:0");
        await Assert.That(new Persistence(0, 0, null).Seconds).IsEqualTo(0u);
        await Assert.That(new Scheduler("from-outside").IsKnown).IsFalse();
    }

    [Test]
    public async Task Identities_parse_as_the_platform_does()
    {
        await Assert.That(Parsed<ServiceIdentity>("udp://[2001:db8::1]:53")).IsEqualTo("udp://[2001:db8::1]:53");
        await Assert.That(Parsed<DestinationIdentity>("10.0.0.1:8080")).IsEqualTo("10.0.0.1:8080");
        await Assert.That(Parsed<IpAddress>("2001:db8::1")).IsEqualTo("2001:db8::1");
        await Assert.That(Parsed<ServiceIdentity>("tcp://10.0.0.300")).StartsWith("FormatException: 10.0.0.300 is not an IP address");
        await Assert.That(Parsed<DestinationIdentity>("10.0.0.1")).IsEqualTo("FormatException: 10.0.0.1 has no port");
        await Assert.That(Parsed<IpAddress>("010.0.0.1")).IsEqualTo("FormatException: 010.0.0.1 is not an IP address");
        await Assert.That(() => AllowedActions.Parse("xx")).Throws<FormatException>();
    }

    [Test]
    public async Task Addresses_convert_to_those_of_the_platform_and_back()
    {
        var endpoint = IPEndPoint.Parse("[2001:db8::1]:53");
        await Assert.That(DestinationIdentity.FromIPEndPoint(endpoint).ToIPEndPoint()).IsEqualTo(endpoint);
        await Assert.That(ServiceIdentity.FromIPEndPoint(Protocol.Udp, endpoint).ToIPEndPoint()).IsEqualTo(endpoint);
        await Assert.That(IpAddress.FromIPAddress(IPAddress.Parse("10.1.2.3")).ToIPAddress()).IsEqualTo(IPAddress.Parse("10.1.2.3"));
        await Assert.That(() => ServiceIdentity.Parse("fwmark:1").ToIPEndPoint()).Throws<InvalidOperationException>();
    }

    [Test]
    public async Task A_part_of_a_change_set_leads_to_its_own_table()
    {
        VirtualServerTable before = new([new(Web, Settings, [First])]);
        VirtualServerTable wanted = new([new(Web, Settings with { OnePacket = true }, [Second])]);
        ChangeSet additions = ChangeSetBuilder.Build(before, wanted).Where(change => change is AddDestination);

        await Assert.That(additions.After).IsEqualTo(new VirtualServerTable([new(Web, Settings, [First, Second])]));
        await Assert.That(additions.Before).IsEqualTo(before);
        await Assert.That(additions.StepCount).IsEqualTo(1);
    }

    [Test]
    public void All_changes_of_a_set_lead_to_the_wanted_table() => ForAll.Seeds(300, random =>
    {
        var tables = new RandomTables(random);
        ChangeSet set = ChangeSetBuilder.Build(tables.Table(), tables.Table());
        ImmutableArray<Change> rest = ChangeSetBuilder.Build(set.Where(_ => true).After!, set.After!).Changes;
        return rest.IsEmpty ? null : $"left: {rest[0]}";
    });

    private static async Task Rejected(Func<object> construct, string message)
    {
        ArgumentException? rejected = await Assert.That(construct).Throws<ArgumentException>();
        await Assert.That(rejected!.Message).Contains(message);
    }

    private static string Parsed<T>(string text) where T : ISpanParsable<T>
    {
        bool parsed = T.TryParse(text, null, out T? value);
        try
        {
            T same = T.Parse(text, null);
            return parsed && same.Equals(value) ? $"{same}" : "Parse and TryParse differ";
        }
        catch (FormatException e)
        {
            return parsed ? "Parse and TryParse differ" : $"{e.GetType().Name}: {e.Message}";
        }
    }

    private static Destination Server(string server) => new(DestinationIdentity.Parse(server), ForwardingMethod.Nat, 1, default, default);
}
