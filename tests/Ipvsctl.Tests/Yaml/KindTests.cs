using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Yaml;

/// <summary>A mapping, a list or a single value where another of the three belongs.</summary>
public class KindTests
{
    [Test]
    [Arguments("hello", "f:1:1: hello is a single value: expected a model, which is a mapping")]
    [Arguments("'null'", "f:1:1: null is a single value: expected a model, which is a mapping")]
    [Arguments("- services", "f:1:1: a list is not allowed here: expected a model, which is a mapping")]
    [Arguments("defaults: 7", "f:1:11: 7 is a single value: expected the defaults, which is a mapping")]
    [Arguments("defaults: [port]", "f:1:11: a list is not allowed here: expected the defaults, which is a mapping")]
    [Arguments("defaults: {port: [7]}", "f:1:18: a list is not allowed here: expected a single value")]
    [Arguments("services: tcp://10.0.0.1:80", "f:1:11: tcp://10.0.0.1:80 is a single value: expected a list")]
    [Arguments("services: {address: fwmark:1}", "f:1:11: missing dash: expected \"- address: fwmark:1\"")]
    [Arguments("services: [fwmark:1]", "f:1:12: fwmark:1 is a single value: expected \"- address: fwmark:1\"")]
    [Arguments("services: [[]]", "f:1:12: a list is not allowed here: expected a service, which is a mapping")]
    [Arguments("services:\n- address: [fwmark:1]", "f:2:12: a list is not allowed here: expected a single value")]
    [Arguments("services:\n- address: [2001:db8::1]", "f:2:12: quote this IPv6 address, because [ starts a list: \"[2001:db8::1]\"")]
    [Arguments("services:\n- address: {fwmark: 1}", "f:2:12: a mapping is not allowed here: expected a single value")]
    public async Task At_the_top(string yaml, string line) => await Assert.That(Loading.Lines(yaml)).IsEqualTo(line);

    [Test]
    [Arguments("sched: [rr]", "f:3:10: a list is not allowed here: expected a single value")]
    [Arguments("sched: {name: rr}", "f:3:10: a mapping is not allowed here: expected a single value")]
    [Arguments("flags: one-packet", "f:3:10: one-packet is a single value: expected [one-packet]")]
    [Arguments("flags: {one-packet: true}", "f:3:10: a mapping is not allowed here: expected a list")]
    [Arguments("flags: [[one-packet]]", "f:3:11: a list is not allowed here: expected a single value")]
    [Arguments("flags: [one-packet, {a: b}]", "f:3:23: a mapping is not allowed here: expected a single value")]
    [Arguments("persistence: 5m", "f:3:16: 5m is a single value: expected { timeout: 5m }")]
    [Arguments("persistence: [5m]", "f:3:16: a list is not allowed here: expected a persistence, which is a mapping")]
    [Arguments("persistence: {timeout: [5m]}", "f:3:26: a list is not allowed here: expected a single value")]
    [Arguments("destinations: 10.0.0.2", "f:3:17: 10.0.0.2 is a single value: expected a list")]
    [Arguments("destinations: {address: 10.0.0.2}", "f:3:17: missing dash: expected \"- address: 10.0.0.2\"")]
    [Arguments("destinations: [10.0.0.2]", "f:3:18: 10.0.0.2 is a single value: expected \"- address: 10.0.0.2\"")]
    public async Task In_a_service(string lines, string line) =>
        await Assert.That(Loading.Lines(Loading.InService(lines))).IsEqualTo(line);

    [Test]
    [Arguments("weight: [1]", "f:6:13: a list is not allowed here: expected a single value")]
    [Arguments("forward: {to: nat}", "f:6:14: a mapping is not allowed here: expected a single value")]
    [Arguments("thresholds: 7", "f:6:17: 7 is a single value: expected thresholds, which is a mapping")]
    [Arguments("thresholds: {upper: []}", "f:6:25: a list is not allowed here: expected a single value")]
    [Arguments("tunnel: gue", "f:6:13: gue is a single value: expected a tunnel, which is a mapping")]
    [Arguments("forward: tunnel\ntunnel: {type: {gue: 1}}", "f:7:20: a mapping is not allowed here: expected a single value")]
    public async Task In_a_destination(string lines, string line) =>
        await Assert.That(Loading.Lines(Loading.InDestination(lines))).IsEqualTo(line);

    [Test]
    public async Task A_wrong_kind_does_not_hide_what_follows() =>
        await Assert.That(Loading.Lines(
            """
            defaults: []
            services:
            - 10.0.0.1
            - address: fwmark:1
              sched: [a, {b: c}]
              flags: x
            - address: fwmark:x
            """)).IsEqualTo(
            """
            f:1:11: a list is not allowed here: expected the defaults, which is a mapping
            f:3:3: 10.0.0.1 is a single value: expected "- address: 10.0.0.1"
            f:5:10: a list is not allowed here: expected a single value
            f:6:10: x is a single value: expected [x]
            f:7:12: x is not a firewall mark from 1 to 4294967295: expected tcp://, udp:// or sctp:// with an address and a port (tcp://10.0.0.1:80, tcp://[2001:db8::1]:80), fwmark:7 or fwmark6:7
            """);
}
