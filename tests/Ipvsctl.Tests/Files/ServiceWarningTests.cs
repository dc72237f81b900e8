namespace Ipvsctl.Tests.Files;

/// <summary>Warnings about services that match no packet, are never answered, or have settings without an effect (W013 to W023).</summary>
public class ServiceWarningTests
{
    private const string Cure = "name an address of this host (${host.eth0}, ${host6.eth0}), or use a firewall mark";

    [Test]
    [Arguments("udp://0.0.0.0:5353", "0.0.0.0 does not stand for all addresses")]
    [Arguments("tcp://[::]:80", ":: does not stand for all addresses")]
    [Arguments("sctp://0.0.0.0:0", "0.0.0.0 does not stand for all addresses")]
    [Arguments("udp://255.255.255.255:67", "IPVS does not balance broadcasts")]
    [Arguments("udp://224.0.0.251:5353", "IPVS does not balance multicast")]
    [Arguments("udp://239.255.255.250:1900", "IPVS does not balance multicast")]
    [Arguments("udp://[ff02::fb]:5353", "IPVS does not balance multicast")]
    [Arguments("tcp://[::ffff:10.0.0.1]:80", "IPv4 packets need an IPv4 address")]
    public async Task No_packet_matches_some_addresses(string address, string reason)
    {
        await Assert.That(Loading.Warnings(Yaml(address, "tunnel", address.Contains('[') ? "[fd00::2]" : "10.0.0.2")))
            .Contains($"f:2:12: warning W013: no packet matches {address}: {reason}: {Cure}");
    }

    [Test]
    [Arguments("tcp://127.0.0.1:80", "10.0.0.2", "10.0.0.2:80")]
    [Arguments("tcp://127.1.2.3:80", "10.0.0.2", "10.0.0.2:80")]
    [Arguments("udp://[::1]:80", "[fd00::2]", "[fd00::2]:80")]
    public async Task A_loopback_address_reaches_no_other_host(string service, string server, string destination)
    {
        string own = service[(service.IndexOf("://", StringComparison.Ordinal) + 3)..^3].Trim('[', ']');
        foreach (string forward in new[] { "nat", "direct", "tunnel" })
        {
            await Assert.That(Loading.Warnings(Yaml(service, forward, server))).IsEqualTo(
                $"f:2:12: warning W014: packets from {own} do not leave the host, so {destination} gets none unless it is this host: {Cure}");
        }
    }

    [Test]
    [Arguments("tcp://10.0.0.1:80", "127.0.0.1", "127.0.0.1:80")]
    [Arguments("tcp://[fd00::1]:80", "[::1]", "[::1]:80")]
    [Arguments("fwmark:1", "127.0.0.1", "127.0.0.1:0")]
    public async Task Nat_to_a_loopback_address_is_for_this_host_only(string service, string server, string destination) =>
        await Assert.That(Loading.Warnings(Yaml(service, "nat", server))).IsEqualTo(
            $"f:2:12: warning W015: {service} reaches {destination} for clients on this host only: nat to a loopback address drops the packets of others"
            + ": name another address of this host");

    [Test]
    public async Task A_link_local_address_reaches_servers_on_its_link_only() =>
        await Assert.That(Loading.Warnings(Yaml("tcp://[fe80::1]:80", "nat", "[fd00::2]"))).IsEqualTo(
            "f:2:12: warning W016: fe80::1 is link-local: its clients' packets do not leave their link, so servers elsewhere cannot answer"
            + ": name a global address");

    [Test]
    [Arguments("tcp://127.0.0.1:80", "nat", "127.0.0.2")]
    [Arguments("tcp://[::1]:80", "direct", "[::1]")]
    [Arguments("tcp://10.0.0.1:80", "direct", "127.0.0.1")]
    [Arguments("tcp://10.0.0.1:80", "tunnel", "127.0.0.1")]
    [Arguments("tcp://169.254.20.10:80", "nat", "10.0.0.2")]
    [Arguments("tcp://10.0.0.255:80", "nat", "10.0.0.2")]
    [Arguments("fwmark:1", "nat", "10.0.0.2")]
    [Arguments("fwmark6:1", "nat", "[fd00::2]")]
    public async Task Other_addresses_need_no_warning(string service, string forward, string server) =>
        await Assert.That(Loading.Warnings(Yaml(service, forward, server))).IsEqualTo("");

    [Test]
    [Arguments("udp://10.0.0.1:53")]
    [Arguments("fwmark:7")]
    public async Task One_packet_with_nat_loses_the_service_s_address(string address) =>
        await Assert.That(Loading.Warnings(Yaml($"{address}\n  flags: [one-packet]", "nat", "10.0.0.2"))).IsEqualTo(
            $"f:3:11: warning W017: with one-packet and nat, answers leave with the server's own address, which clients of {address} drop"
            + ": use forward: direct or tunnel, or remove one-packet");

    [Test]
    [Arguments("udp://10.0.0.1:53\n  flags: [one-packet]", "direct")]
    [Arguments("udp://10.0.0.1:53\n  flags: [one-packet]", "tunnel")]
    [Arguments("udp://10.0.0.1:5060\n  flags: [one-packet]\n  persistence: {engine: sip}", "nat")]
    [Arguments("udp://10.0.0.1:53", "nat")]
    public async Task One_packet_is_in_order_where_answers_keep_the_service_s_address(string address, string forward) =>
        await Assert.That(Loading.Warnings(Yaml(address, forward, "10.0.0.2"))).IsEqualTo("");

    [Test]
    [Arguments("tcp://10.0.0.1:80", "tcp")]
    [Arguments("sctp://10.0.0.1:80", "sctp")]
    public async Task One_packet_without_udp_has_no_effect(string address, string protocol)
    {
        string yaml = Yaml($"{address}\n  flags: [flag-1, one-packet]", "nat", "10.0.0.2");
        await Assert.That(Loading.Lines(yaml)).IsEqualTo("");
        await Assert.That(Loading.Warnings(yaml)).IsEqualTo(
            $"f:3:19: warning W018: one-packet needs udp or a firewall mark, not {protocol}, so it has no effect: remove it");
    }

    [Test]
    [Arguments("local", "with local, the director itself answers for 10.0.0.2")]
    [Arguments("bypass", "with bypass, packets do not go to 10.0.0.2")]
    [Arguments("method-6", "the kernel cannot forward packets to 10.0.0.2 with method-6")]
    public async Task A_forwarding_method_of_the_kernel_s_own_is_unusual(string forward, string problem) =>
        await Assert.That(Loading.Warnings(Yaml("tcp://10.0.0.1:80", forward, "10.0.0.2"))).IsEqualTo(
            $"f:4:36: warning W019: {problem}: expected nat, tunnel or direct");

    [Test]
    public async Task A_protocol_that_IPVS_does_not_balance_is_kept_with_a_warning()
    {
        string yaml = Yaml("ip47://10.0.0.1:80", "nat", "10.0.0.2");
        await Assert.That(Loading.Lines(yaml)).IsEqualTo("");
        await Assert.That(Loading.Warnings(yaml)).IsEqualTo("f:2:12: warning W022: IPVS does not balance protocol 47: expected tcp, udp or sctp");
    }

    [Test]
    [Arguments("timeouts: {tcp: 31d, tcp-fin: 3000000}", "f:1:31: warning W023: 3000000 is more than 31 days, which not every kernel keeps: expected at most 2678400 seconds")]
    [Arguments("services:\n- address: fwmark:1\n  persistence: {timeout: 32d}\n  destinations: [{address: 10.0.0.2, weight: 1}]",
        "f:3:26: warning W023: 32d is more than 31 days, which not every kernel keeps: expected at most 2678400 seconds")]
    [Arguments("services:\n- address: fwmark:1\n  persistence: {timeout: 0}\n  destinations: [{address: 10.0.0.2, weight: 1}]",
        "f:3:26: warning W023: a persistence of 0 seconds remembers a client only while it has connections: expected at least 1 second")]
    [Arguments("services:\n- address: fwmark:1\n  destinations: [{address: 10.0.0.2, weight: 1, thresholds: {upper: 2147483648}}]",
        "f:3:69: warning W023: the threshold 2147483648 is above 2147483647, which newer kernels refuse: expected a smaller one, or 0 for no limit")]
    public async Task A_number_within_the_limits_of_some_kernels_is_kept_with_a_warning(string yaml, string line)
    {
        await Assert.That(Loading.Lines(yaml)).IsEqualTo("");
        await Assert.That(Loading.Warnings(yaml)).IsEqualTo(line);
    }

    private static string Yaml(string service, string forward, string server) =>
        $"services:\n- address: {service}\n  destinations:\n  - {{address: '{server}', forward: {forward}, weight: 1}}\n";
}
