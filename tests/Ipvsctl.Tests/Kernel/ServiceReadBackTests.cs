using Ipvsctl.Model;

namespace Ipvsctl.Tests.Kernel;

public class ServiceReadBackTests : KernelTests
{
    private static readonly ServiceSettings Plain = Sample.RoundRobinService;

    private static readonly Dictionary<string, (string Identity, ServiceSettings Settings)> Services = new()
    {
        ["tcp"] = ("tcp://10.9.9.9:80", Plain),
        ["udp"] = ("udp://10.9.9.9:53", Plain),
        ["sctp"] = ("sctp://10.9.9.9:9999", Plain),
        ["tcp of IPv6"] = ("tcp://[2001:db8::80]:80", Plain),
        ["the lowest address"] = ("tcp://0.0.0.0:1", Plain),
        ["the highest address"] = ("tcp://255.255.255.255:65535", Plain),
        ["the lowest IPv6 address"] = ("tcp://[::]:1", Plain),
        ["the highest IPv6 address"] = ("tcp://[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]:65535", Plain),
        ["a firewall mark"] = ("fwmark:1", Plain),
        ["a firewall mark of IPv6"] = ("fwmark6:1", Plain),
        ["the largest firewall mark"] = ("fwmark:4294967295", Plain),
        ["one packet"] = ("udp://10.9.9.9:53", Plain with { OnePacket = true }),
        ["a scheduler flag"] = ("tcp://10.9.9.9:80", Plain with { Scheduler = new("sh"), Flags = SchedulerFlags.Flag1 }),
        ["another scheduler flag"] = ("tcp://10.9.9.9:80", Plain with { Scheduler = new("mh"), Flags = SchedulerFlags.Flag2 }),
        ["all scheduler flags"] = (
            "tcp://10.9.9.9:80", Plain with { Flags = SchedulerFlags.Flag1 | SchedulerFlags.Flag2 | SchedulerFlags.Flag3 }),
        ["persistence"] = ("tcp://10.9.9.9:80", Plain with { Persistence = new(300, uint.MaxValue, null) }),
        ["persistence of a network"] = ("tcp://10.9.9.9:80", Plain with { Persistence = new(1, 0xffffff00, null) }),
        ["persistence of everybody"] = ("tcp://10.9.9.9:80", Plain with { Persistence = new(300, 0, null) }),
        ["the longest persistence"] = (
            "tcp://10.9.9.9:80", Plain with { Persistence = new(Persistence.PortableSeconds, uint.MaxValue, null) }),
        ["persistence of IPv6"] = ("tcp://[2001:db8::80]:80", Plain with { Persistence = new(300, 128, null) }),
        ["persistence of an IPv6 network"] = ("fwmark6:7", Plain with { Persistence = new(300, 64, null) }),
        ["persistence by an engine"] = ("udp://10.9.9.9:5060", Plain with { Persistence = new(300, uint.MaxValue, "sip") }),
        ["all ports"] = ("tcp://10.9.9.9:0", Plain with { Persistence = new(300, uint.MaxValue, null) }),
        ["everything at once"] = (
            "udp://[2001:db8::80]:5060",
            new ServiceSettings(new("mh"), SchedulerFlags.Flag1 | SchedulerFlags.Flag2, OnePacket: true, new(77, 56, "sip"))),
    };

    public static IEnumerable<string> Names() => Services.Keys;

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task A_service_reads_back_as_it_was_added(string what)
    {
        (string identity, ServiceSettings settings) = Services[what];
        Client.AddService(Sample.Identity(identity), settings);

        await AssertTable(identity, settings);
    }

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task A_service_reads_back_as_it_was_changed(string what)
    {
        (string identity, ServiceSettings settings) = Services[what];
        var before = new ServiceSettings(new("wlc"), SchedulerFlags.Flag3, OnePacket: true, new Persistence(99, 96, "sip"));
        Client.AddService(Sample.Identity(identity), before);
        Client.UpdateService(Sample.Identity(identity), settings);

        await AssertTable(identity, settings);
    }

    // twos is not built into every kernel.
    [Test]
    [Arguments("rr")]
    [Arguments("wrr")]
    [Arguments("lc")]
    [Arguments("wlc")]
    [Arguments("lblc")]
    [Arguments("lblcr")]
    [Arguments("dh")]
    [Arguments("sh")]
    [Arguments("sed")]
    [Arguments("nq")]
    [Arguments("fo")]
    [Arguments("ovf")]
    [Arguments("mh")]
    [Arguments("none")]
    public async Task A_scheduler_reads_back_by_its_name(string scheduler)
    {
        ServiceSettings settings = Plain with { Scheduler = new(scheduler) };
        Client.AddService(Sample.Identity("tcp://10.9.9.9:80"), settings);

        await AssertTable("tcp://10.9.9.9:80", settings);
    }

    private async Task AssertTable(string identity, ServiceSettings settings)
    {
        VirtualService read = Client.ReadTable().Services.Single();

        await Assert.That($"{read.Identity}").IsEqualTo(identity);
        await Assert.That(read.Settings).IsEqualTo(settings);
        await Assert.That(read.Destinations.AsEnumerable()).IsEmpty();
    }
}
