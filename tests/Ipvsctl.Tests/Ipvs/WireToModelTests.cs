using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Captures;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Tests.Kernel.Sample;

namespace Ipvsctl.Tests.Ipvs;

/// <summary>Captured answers as models. The same table was set up on every kernel; it must be the same model.</summary>
public class WireToModelTests
{
    private static readonly ServiceSettings Plain = RoundRobinService;

    // In the order of identities.
    private static readonly (ServiceIdentity, ServiceSettings)[] Services =
    [
        (Identity("tcp://10.1.2.3:443"), Plain with { Scheduler = new("wrr"), Persistence = new(600, uint.MaxValue, null) }),
        (Identity("tcp://10.1.2.4:80"), Plain with { Scheduler = new("sh"), Flags = SchedulerFlags.Flag1 | SchedulerFlags.Flag2 }),
        (Identity("tcp://10.9.9.9:80"), Plain),
        (Identity("tcp://[2001:db8::80]:80"), Plain with { Scheduler = new("wrr") }),
        (Identity("udp://10.1.2.3:53"), Plain with { OnePacket = true }),
        (Identity("udp://10.1.2.3:5060"), Plain with { Persistence = new(60, uint.MaxValue, "sip") }),
        (Identity("sctp://10.1.2.3:9899"), Plain with { Scheduler = new("lc") }),
        (Identity("fwmark:1"), Plain),
        (Identity("fwmark6:2"), Plain with { Persistence = new(100, 64, null) }),
    ];

    // In the kernel's order, the newest first.
    private static readonly Destination[] Destinations =
    [
        Of("[2001:db8::77]:443", ForwardingMethod.Tunnel, 1),
        Of("10.0.0.6:443", ForwardingMethod.Tunnel, 3) with { Tunnel = new(TunnelType.Gre, 0, TunnelChecksum.None) },
        Of("10.0.0.5:443", ForwardingMethod.Tunnel, 3) with { Tunnel = new(TunnelType.Gue, 6080, TunnelChecksum.Inner) },
        Of("10.0.0.4:443", ForwardingMethod.Tunnel, 1),
        Of("10.0.0.3:443", ForwardingMethod.Direct, 0),
        Of("10.0.0.2:8443", ForwardingMethod.Nat, 7) with { Thresholds = new(100, 50) },
    ];

    [Test]
    [Arguments(GoldenVectors.Linux612)]
    [Arguments("linux6.1-x86_64")]
    [Arguments("linux7.2-x86_64")]
    [Arguments("linux6.1-uml-padded")]
    public async Task Every_kernels_services_are_the_same_services(string kernel)
    {
        IEnumerable<(ServiceIdentity Identity, ServiceSettings Settings)> read = Replies(kernel, "get_service.dump.reply")
            .Select(answer => (ServiceMapping.ToIdentity(answer.Service!), ServiceMapping.ToSettings(answer.Service!)));

        await Assert.That(Lines.Of(read.OrderBy(service => service.Identity))).IsEqualTo(Lines.Of(Services));
    }

    [Test]
    [Arguments(GoldenVectors.Linux612)]
    [Arguments("linux6.1-uml-padded")]
    public async Task Every_kernels_destinations_are_the_same_destinations(string kernel)
    {
        IEnumerable<Destination> read = Replies(kernel, "get_dest.dump.mixed.reply")
            .Select(answer => DestinationMapping.ToModel(IpFamily.V4, answer.Destination!));

        await Assert.That(Lines.Of(read)).IsEqualTo(Lines.Of(Destinations));
    }

    private static IEnumerable<CommandAttributes> Replies(string kernel, string prefix) => GoldenVectors.All
        .Where(vector => vector.Kernel == kernel && vector.Name.StartsWith(prefix, StringComparison.Ordinal))
        .Select(vector => Attributes(vector.Bytes.AsSpan()));

    private static Destination Of(string server, ForwardingMethod forwarding, int weight) =>
        new(Server(server), forwarding, weight, default, default);

    private static CommandAttributes Attributes(ReadOnlySpan<byte> datagram)
    {
        NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message);
        return message.Attributes<GenericHeader, CommandAttributes>();
    }
}
