using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>What the kernel refuses of a destination, or would keep and not do.</summary>
public class DestinationRulesTests
{
    [Test]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2", "direct", (ushort)80)]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:80", "tunnel", (ushort)80)]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:8080", "nat", (ushort)8080)]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:100", "direct", (ushort)100)]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:100", "tunnel", (ushort)100)]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:0", "direct", (ushort)0)]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:100", "local", (ushort)100)]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:0", "nat", (ushort)0)]
    [Arguments("tcp://10.0.0.1:0", "10.0.0.2:8080", "direct", (ushort)8080)]
    [Arguments("fwmark:1", "10.0.0.2:8080", "tunnel", (ushort)8080)]
    [Arguments("fwmark:1", "10.0.0.2", "direct", (ushort)0)]
    public async Task A_written_port_is_the_destination_s_own(string service, string address, string forward, ushort port)
    {
        await Assert.That(Loading.Lines(Yaml(service, address, forward))).IsEqualTo("");
        await Assert.That(Loading.Destination(Yaml(service, address, forward)).Identity.Port).IsEqualTo(port);
    }

    [Test]
    [Arguments("tcp://10.0.0.1:80", "[::2]", "nat")]
    [Arguments("tcp://10.0.0.1:80", "[::2]", "direct")]
    [Arguments("fwmark:1", "[::2]", "direct")]
    public async Task Another_family_than_the_service_s_is_reached_by_tunnel_only(string service, string address, string forward)
    {
        await Assert.That(Loading.Lines(Yaml(service, address, forward)))
            .IsEqualTo($"f:4:15: {address.Trim('[', ']')} is of another address family than the service {service}: expected one of the same family, or forward: tunnel");
        await Assert.That(Loading.Lines(Yaml(service, address, "tunnel"))).IsEqualTo("");
    }

    [Test]
    [Arguments("0.0.0.0", "the unspecified address")]
    [Arguments("224.0.0.1", "a multicast address")]
    [Arguments("239.255.255.255", "a multicast address")]
    [Arguments("255.255.255.255", "the broadcast address")]
    [Arguments("::", "the unspecified address")]
    [Arguments("ff02::1", "a multicast address")]
    [Arguments("::ffff:10.0.0.2", "an IPv4-mapped address")]
    public async Task It_is_the_unicast_address_of_a_server(string address, string what) =>
        await Assert.That(Loading.Lines(address.Contains(':') ? Yaml("fwmark6:1", $"[{address}]", "direct") : Yaml("fwmark:1", address, "direct")))
            .IsEqualTo($"f:4:15: {address} is {what}: expected the unicast address of a server");

    [Test]
    [Arguments("10.0.0.2")]
    [Arguments("127.0.0.1")]
    [Arguments("223.255.255.255")]
    [Arguments("240.0.0.1")]
    [Arguments("169.254.0.1")]
    public async Task All_others_will_do(string address)
    {
        await Assert.That(Loading.Lines(Yaml("fwmark:1", address, "direct"))).IsEqualTo("");
        await Assert.That(Loading.Warnings(Yaml("fwmark:1", address, "direct"))).IsEqualTo("");
    }

    [Test]
    [Arguments("forward: natt", "f:6:14: the forwarding method natt is unknown (did you mean nat?): expected one of nat, tunnel, direct, masq")]
    public async Task Of_a_forwarding_method_that_cannot_be_read_nobody_says_what_it_takes(string forward, string line) =>
        await Assert.That(Loading.Lines($"services:\n- address: tcp://10.0.0.1:80\n  destinations:\n  - address: '[::2]:8080'\n    weight: 1\n    {forward}\n"))
            .IsEqualTo(line);

    [Test]
    [Arguments(ForwardingMethod.Direct, (ushort)80)]
    [Arguments(ForwardingMethod.Tunnel, (ushort)80)]
    [Arguments(ForwardingMethod.Nat, (ushort)8080)]
    [Arguments(ForwardingMethod.Bypass, (ushort)80)]
    public async Task A_default_port_holds_where_packets_get_it(ForwardingMethod forwarding, ushort port) =>
        await Assert.That(Loading.Destination($"defaults: {{port: 8080}}\n{Yaml("tcp://10.0.0.1:80", "10.0.0.2", forwarding.Word)}").Identity.Port).IsEqualTo(port);

    private static string Yaml(string service, string address, string forward) =>
        $"services:\n- address: '{service}'\n  destinations:\n  - {{address: '{address}', forward: {forward}, weight: 1}}\n";
}
