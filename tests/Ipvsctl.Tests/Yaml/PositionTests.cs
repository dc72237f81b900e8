using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Yaml;

/// <summary>A mistake is reported where its value begins: lines and columns from 1.</summary>
public class PositionTests
{
    [Test]
    [Arguments("services: 7", "f:1:11")]
    [Arguments("services:   7", "f:1:13")]
    [Arguments("services:\t7", "f:1:11")]
    [Arguments("services:\n\n\n  7", "f:4:3")]
    [Arguments("# a comment\nservices: 7 # and another", "f:2:11")]
    [Arguments("services: '7'", "f:1:11")]
    [Arguments("services: \"7\"", "f:1:11")]
    [Arguments("services: &anchor 7", "f:1:11")]
    [Arguments("services: !!str 7", "f:1:11")]
    [Arguments("{services: 7}", "f:1:12")]
    [Arguments("{\"services\":7}", "f:1:13")]
    [Arguments("---\nservices: 7", "f:2:11")]
    [Arguments("? services\n: 7", "f:2:3")]
    public async Task Of_a_scalar(string yaml, string place) =>
        await Assert.That(Loading.Lines(yaml)).IsEqualTo($"{place}: 7 is a single value: expected a list");

    [Test]
    [Arguments("services:\n- sched: rr", "f:2:3")]
    [Arguments("services:\n  - sched: rr", "f:2:5")]
    [Arguments("services:\n-   sched: rr", "f:2:5")]
    [Arguments("services: [{sched: rr}]", "f:1:12")]
    [Arguments("services: [ { sched: rr } ]", "f:1:13")]
    [Arguments("services:\n- &anchor\n  sched: rr", "f:2:3")]
    public async Task Of_a_mapping(string yaml, string place) =>
        await Assert.That(Loading.Lines(yaml)).IsEqualTo($"{place}: address is missing: expected a service to have one");

    [Test]
    [Arguments("servces: []", "f:1:1")]
    [Arguments("{ servces: [] }", "f:1:3")]
    [Arguments("\"servces\": []", "f:1:1")]
    [Arguments("---\n\nservces: []", "f:3:1")]
    public async Task Of_a_key(string yaml, string place) =>
        await Assert.That(Loading.Lines(yaml)).StartsWith($"{place}: servces is not a key here");

    [Test]
    [Arguments("\n")]
    [Arguments("\r\n")]
    [Arguments("\r")]
    public async Task Whatever_ends_the_lines(string end) =>
        await Assert.That(Loading.Lines($"services:{end}- address: fwmark:1{end}  sched: []{end}"))
            .IsEqualTo("f:3:10: a list is not allowed here: expected a single value");

    [Test]
    public async Task Behind_a_byte_order_mark() =>
        await Assert.That(Loading.Lines("\uFEFFservices: 7")).IsEqualTo("f:1:11: 7 is a single value: expected a list");

    [Test]
    public async Task Columns_count_characters_not_bytes() =>
        await Assert.That(Loading.Lines("services: [{address: fwmark:1, sched: é, flags: ü}]"))
            .EndsWith("f:1:49: ü is a single value: expected [ü]");
}
