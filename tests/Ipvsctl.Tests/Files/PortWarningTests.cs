namespace Ipvsctl.Tests.Files;

/// <summary>Warnings about a destination's port that has no effect (W011, W012).</summary>
public class PortWarningTests
{
    [Test]
    [Arguments("direct", "with direct packets keep the service's port 80")]
    [Arguments("tunnel", "with tunnel packets keep the service's port 80")]
    [Arguments("~", "with direct packets keep the service's port 80")]
    [Arguments("local", "with local packets keep the service's port 80")]
    [Arguments("bypass", "with bypass packets keep the service's port 80")]
    public async Task An_own_port_has_no_effect_where_packets_keep_the_service_s(string forward, string reason) =>
        await Assert.That(Loading.Warnings(Yaml("tcp://10.0.0.1:80", "10.0.0.2:100", forward))).Contains(
            $"f:4:15: warning W011: the port 100 has no effect: {reason}: use forward: nat, or write 80 or no port");

    [Test]
    [Arguments("fwmark:1\n  persistence: {}", "nat", "a persistent firewall mark keeps the client's port: write port 0, or remove the persistence")]
    [Arguments("fwmark6:1\n  persistence: {}", "nat", "a persistent firewall mark keeps the client's port: write port 0, or remove the persistence")]
    [Arguments("fwmark:1\n  persistence: {}", "direct", "with direct packets keep the client's port: write port 0, or use forward: nat without persistence")]
    [Arguments("fwmark:1", "direct", "with direct packets keep the client's port: write port 0, or use forward: nat")]
    [Arguments("fwmark6:1", "tunnel", "with tunnel packets keep the client's port: write port 0, or use forward: nat")]
    [Arguments("tcp://10.0.0.1:0\n  persistence: {}", "nat", "a service for all ports keeps the client's port: write port 0, or a service with a port")]
    [Arguments("udp://[::1]:0\n  persistence: {}", "direct", "with direct packets keep the client's port: write port 0, or a service with a port")]
    public async Task A_port_has_no_effect_where_packets_keep_the_client_s(string service, string forward, string reason)
    {
        string address = service.Contains('6') || service.Contains('[') ? "[::1]" : "10.0.0.2";
        int line = service.Contains('\n') ? 5 : 4;
        await Assert.That(Loading.Warnings(Yaml(service, $"{address}:8080", forward)))
            .Contains($"f:{line}:15: warning W012: the port 8080 has no effect: {reason}");
        await Assert.That(Loading.Warnings($"defaults: {{port: 8080}}\n{Yaml(service, address, forward)}"))
            .Contains($"f:{line + 1}:15: warning W012: the default port 8080 has no effect on {address}: {reason}");
    }

    [Test]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:8080", "nat")]
    [Arguments("tcp://10.0.0.1:80\n  persistence: {}", "10.0.0.2:8080", "nat")]
    [Arguments("fwmark:1", "10.0.0.2:8080", "nat")]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:80", "direct")]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:080", "tunnel")]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2:0", "direct")]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.2", "direct")]
    [Arguments("fwmark:1\n  persistence: {}", "10.0.0.2:0", "nat")]
    [Arguments("fwmark:1\n  persistence: {}", "10.0.0.2", "direct")]
    [Arguments("tcp://10.0.0.1:0\n  persistence: {}", "10.0.0.2", "nat")]
    public async Task A_port_with_an_effect_needs_no_warning(string service, string address, string forward) =>
        await Assert.That(Loading.Warnings(Yaml(service, address, forward))).IsEqualTo("");

    [Test]
    public async Task A_default_port_that_does_not_hold_needs_no_warning() =>
        await Assert.That(Loading.Warnings($"defaults: {{port: 8080}}\n{Yaml("tcp://10.0.0.1:80", "10.0.0.2", "direct")}")).IsEqualTo("");

    [Test]
    public async Task An_invalid_forwarding_method_or_service_causes_no_warning_about_the_port()
    {
        await Assert.That(Loading.Warnings(Yaml("tcp://10.0.0.1:80", "10.0.0.2:100", "natt"))).DoesNotContain("W011");
        await Assert.That(Loading.Warnings(Yaml("nonsense", "10.0.0.2:100", "direct"))).DoesNotContain("W011");
    }

    private static string Yaml(string service, string address, string forward) =>
        $"services:\n- address: {service}\n  destinations:\n  - {{address: '{address}', forward: {forward}, weight: 1}}\n";
}
