using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Keys that nobody knows, that stand twice, or that are none.</summary>
public class KeyTests
{
    private const string ServiceKeys = "expected one of address, sched, flags, persistence, destinations";
    private const string DestinationKeys = "expected one of address, weight, forward, thresholds, tunnel";

    [Test]
    [Arguments("Services: []", $"f:1:1: Services is not a key here (did you mean services?): {Loading.ModelKeys}")]
    [Arguments("service: []", $"f:1:1: service is not a key here (did you mean services?): {Loading.ModelKeys}")]
    [Arguments("default: {}", $"f:1:1: default is not a key here (did you mean defaults?): {Loading.ModelKeys}")]
    [Arguments("virtual: {}", $"f:1:1: virtual is not a key here: {Loading.ModelKeys}")]
    [Arguments("1: a", $"f:1:1: 1 is not a key here: {Loading.ModelKeys}")]
    [Arguments("~: a", $"f:1:1: ~ is not a key here: {Loading.ModelKeys}")]
    [Arguments("'<<': {}", $"f:1:1: << is not a key here: {Loading.ModelKeys}")]
    [Arguments("defaults: {prt: 1}", "f:1:12: prt is not a key here (did you mean port?): expected one of port, weight, sched, forward")]
    public async Task An_unknown_key_at_the_top(string yaml, string line) => await Assert.That(Loading.Lines(yaml)).IsEqualTo(line);

    [Test]
    [Arguments("shed: rr", $"f:3:3: shed is not a key here (did you mean sched?): {ServiceKeys}")]
    [Arguments("destination: []", $"f:3:3: destination is not a key here (did you mean destinations?): {ServiceKeys}")]
    [Arguments("persistence: {mask: 24}", "f:3:17: mask is not a key here: expected one of timeout, netmask, engine")]
    [Arguments("weight: 1", $"f:3:3: weight is not a key here: {ServiceKeys}")]
    public async Task In_a_service(string lines, string line) => await Assert.That(Loading.Lines(Loading.InService(lines))).IsEqualTo(line);

    [Test]
    [Arguments("wieght: 7", $"f:6:5: wieght is not a key here (did you mean weight?): {DestinationKeys}")]
    [Arguments("sched: rr", $"f:6:5: sched is not a key here: {DestinationKeys}")]
    [Arguments("thresholds: {uper: 7}", "f:6:18: uper is not a key here (did you mean upper?): expected one of upper, lower")]
    [Arguments("forward: tunnel\ntunnel: {typ: gue}", "f:7:14: typ is not a key here (did you mean type?): expected one of type, port, checksum")]
    public async Task In_a_destination(string lines, string line) => await Assert.That(Loading.Lines(Loading.InDestination(lines))).IsEqualTo(line);

    [Test]
    public async Task What_an_unknown_key_holds_is_passed_over() =>
        await Assert.That(Loading.Lines("x: {services: [{wieght: [1, {}]}]}\nservices:\n- address: fwmark:1\n  y: [[1]]\n")).IsEqualTo(
            $"""
            f:1:1: x is not a key here: {Loading.ModelKeys}
            f:4:3: y is not a key here: {ServiceKeys}
            """);

    [Test]
    public async Task A_key_stands_twice() =>
        await Assert.That(Loading.Lines("services: []\ndefaults: {port: 1, port: 2}\nservices: 7\nservices: 8\n")).IsEqualTo(
            """
            f:2:21: duplicate key port: first defined on line 2
            f:3:1: duplicate key services: first defined on line 1
            f:4:1: duplicate key services: first defined on line 1
            """);

    [Test]
    public async Task An_unknown_key_that_stands_twice_is_both() =>
        await Assert.That(Loading.Lines("x: 1\nx: 2")).IsEqualTo(
            $"""
            f:1:1: x is not a key here: {Loading.ModelKeys}
            f:2:1: duplicate key x: first defined on line 1
            """);

    [Test]
    [Arguments("? [a, b]\n: c", "f:1:3: a list is not allowed here: expected a key")]
    [Arguments("? {a: b}\n: c", "f:1:3: a mapping is not allowed here: expected a key")]
    [Arguments("{[a]: b}", "f:1:2: a list is not allowed here: expected a key")]
    [Arguments("? - a\n  - b\n: - c\nservices: 7", "f:1:3: a list is not allowed here: expected a key\nf:4:11: 7 is a single value: expected a list")]
    public async Task A_key_is_a_single_value(string yaml, string lines) => await Assert.That(Loading.Lines(yaml)).IsEqualTo(lines);

    [Test]
    [Arguments("\"services\": []")]
    [Arguments("'services': []")]
    [Arguments("? services\n: []")]
    [Arguments("? services")]
    [Arguments("{services}")]
    public async Task However_it_is_written(string yaml) => await Assert.That(Loading.Lines(yaml)).IsEqualTo("");
}
