using Ipvsctl.Model;

namespace Ipvsctl.Tests.Kernel;

public class DestinationReadBackTests : KernelTests
{
    private const string V4 = "tcp://10.9.9.9:80";
    private const string V6 = "tcp://[2001:db8::80]:80";

    private static readonly ServiceSettings Settings = Sample.RoundRobinService;
    private static readonly Destination Plain = Of("10.0.0.1:80", ForwardingMethod.Nat);

    private static readonly Dictionary<string, (string Service, Destination Destination)> Destinations = new()
    {
        ["by nat"] = (V4, Plain),
        ["directly"] = (V4, Of("10.0.0.1:80", ForwardingMethod.Direct)),
        ["directly at another port"] = (V4, Of("10.0.0.1:8080", ForwardingMethod.Direct)),
        ["by the kernel's local delivery"] = (V4, Of("127.0.0.1:80", ForwardingMethod.LocalNode)),
        ["by the kernel's bypass"] = (V4, Of("10.0.0.1:80", ForwardingMethod.Bypass)),
        ["by a method that nothing means"] = (V4, Of("10.0.0.1:80", (ForwardingMethod)5)),
        ["at any port"] = (V4, Of("10.0.0.1:0", ForwardingMethod.Nat)),
        ["at the last port"] = (V4, Of("10.0.0.1:65535", ForwardingMethod.Nat)),
        ["on this host"] = (V4, Of("127.0.0.1:80", ForwardingMethod.Nat)),
        ["by IPv6"] = (V6, Of("[2001:db8::1]:8080", ForwardingMethod.Nat)),
        ["by IPv6 on this host"] = (V6, Of("[::1]:80", ForwardingMethod.Direct)),
        ["of a firewall mark"] = ("fwmark:7", Plain),
        ["of a firewall mark of IPv6"] = ("fwmark6:7", Of("[2001:db8::1]:0", ForwardingMethod.Direct)),
        ["weight 0"] = (V4, Plain with { Weight = 0 }),
        ["more than ipvsadm's weight"] = (V4, Plain with { Weight = 65536 }),
        ["the largest weight"] = (V4, Plain with { Weight = Destination.MaximumWeight }),
        ["an upper threshold"] = (V4, Plain with { Thresholds = new(1000, 0) }),
        ["both thresholds"] = (V4, Plain with { Thresholds = new(1000, 800) }),
        ["equal thresholds"] = (V4, Plain with { Thresholds = new(1000, 1000) }),
        ["the largest thresholds"] = (V4, Plain with { Thresholds = new(Thresholds.PortableMaximum, Thresholds.PortableMaximum) }),
        ["by a tunnel of IP"] = (V4, Of("10.0.0.1:80", new Tunnel(TunnelType.IpIp, 0, TunnelChecksum.None))),
        ["by gue"] = (V4, Of("10.0.0.1:80", new Tunnel(TunnelType.Gue, 6080, TunnelChecksum.None))),
        ["by gue with a checksum"] = (V4, Of("10.0.0.1:80", new Tunnel(TunnelType.Gue, 65535, TunnelChecksum.Inner))),
        ["by gue with a remote checksum"] = (V4, Of("10.0.0.1:80", new Tunnel(TunnelType.Gue, 1, TunnelChecksum.Remote))),
        ["by gre"] = (V4, Of("10.0.0.1:80", new Tunnel(TunnelType.Gre, 0, TunnelChecksum.None))),
        ["by gre with a checksum"] = (V4, Of("10.0.0.1:80", new Tunnel(TunnelType.Gre, 0, TunnelChecksum.Inner))),
        ["IPv6 behind IPv4"] = (V4, Of("[2001:db8::1]:80", new Tunnel(TunnelType.IpIp, 0, TunnelChecksum.None))),
        ["IPv6 behind IPv4 by gue"] = (V4, Of("[2001:db8::1]:80", new Tunnel(TunnelType.Gue, 6080, TunnelChecksum.Inner))),
        ["IPv4 behind IPv6"] = (V6, Of("10.0.0.1:80", new Tunnel(TunnelType.Gre, 0, TunnelChecksum.Inner))),
    };

    public static IEnumerable<string> Names() => Destinations.Keys;

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task A_destination_reads_back_as_it_was_added(string what)
    {
        (string service, Destination destination) = Destinations[what];
        Client.AddService(Sample.Identity(service), Settings);
        Client.AddDestination(Sample.Identity(service), destination);

        await Assert.That(Read()).IsEqualTo(destination);
    }

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task A_destination_reads_back_as_it_was_changed(string what)
    {
        (string service, Destination destination) = Destinations[what];
        Client.AddService(Sample.Identity(service), Settings);
        Client.AddDestination(Sample.Identity(service), destination with
        {
            Forwarding = ForwardingMethod.Tunnel,
            Weight = 9,
            Thresholds = new(9, 9),
            Tunnel = new Tunnel(TunnelType.Gue, 9, TunnelChecksum.Remote),
        });
        Client.UpdateDestination(Sample.Identity(service), destination);

        await Assert.That(Read()).IsEqualTo(destination);
    }

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task A_destination_is_found_again_to_be_deleted(string what)
    {
        (string service, Destination destination) = Destinations[what];
        Client.AddService(Sample.Identity(service), Settings);
        Client.AddDestination(Sample.Identity(service), destination);
        Client.DeleteDestination(Sample.Identity(service), destination.Identity);

        await Assert.That(Client.ReadTable().Services.Single().Destinations.AsEnumerable()).IsEmpty();
    }

    private Destination Read() => Client.ReadTable().Services.Single().Destinations.Single();

    private static Destination Of(string server, ForwardingMethod forwarding) =>
        new(Sample.Server(server), forwarding, Weight: 1, default, default);

    private static Destination Of(string server, Tunnel tunnel) => Of(server, ForwardingMethod.Tunnel) with { Tunnel = tunnel };
}
