using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Where nothing stands: a key without a value is an absent key, an item without a value is a mistake.</summary>
public class NullTests
{
    [Test]
    [Arguments("services:")]
    [Arguments("services: ~")]
    [Arguments("services: null")]
    [Arguments("services: Null")]
    [Arguments("services: NULL")]
    [Arguments("defaults:\nservices:")]
    [Arguments("defaults: ~")]
    [Arguments("defaults: {port: ~, weight: null, sched: , forward: NULL}")]
    public async Task A_key_without_a_value_is_absent(string yaml) => await Assert.That(Loading.Printed(yaml)).IsEqualTo("{}\n");

    [Test]
    [Arguments("sched:")]
    [Arguments("flags: ~")]
    [Arguments("persistence: null")]
    [Arguments("destinations:")]
    [Arguments("destinations: ~\nflags:\nsched: null\npersistence:")]
    public async Task So_it_is_in_a_service(string lines) =>
        await Assert.That(Loading.Printed(Loading.InService(lines))).IsEqualTo("services:\n- address: udp://10.0.0.1:80\n  sched: rr\n");

    [Test]
    [Arguments("weight: ~")]
    [Arguments("forward:")]
    [Arguments("thresholds: null")]
    [Arguments("thresholds: {upper: ~, lower: ~}")]
    [Arguments("tunnel:")]
    public async Task And_in_a_destination(string lines) =>
        await Assert.That(Loading.Printed(Loading.InDestination(lines))).EndsWith("  - address: 10.0.0.2:80\n    weight: 1\n    forward: direct\n");

    [Test]
    [Arguments("services: [null]", "f:1:12: the value is missing: expected a service, which is a mapping")]
    [Arguments("services:\n- ~", "f:2:3: the value is missing: expected a service, which is a mapping")]
    [Arguments("services:\n-\n- NULL", "f:2:2: the value is missing: expected a service, which is a mapping\nf:3:3: the value is missing: expected a service, which is a mapping")]
    [Arguments("services:\n- address: fwmark:1\n  destinations: [~]", "f:3:18: the value is missing: expected a destination, which is a mapping")]
    [Arguments("services:\n- address: fwmark:1\n  flags: [~, one-packet]", "f:3:11: an item of the list is empty: expected a single value")]
    public async Task An_item_without_a_value_is_a_mistake(string yaml, string lines) =>
        await Assert.That(Loading.Lines(yaml)).IsEqualTo(lines);

    [Test]
    [Arguments("services:\n- address:", "f:2:3: address is missing: expected a service to have one")]
    [Arguments("services:\n- address: ~", "f:2:3: address is missing: expected a service to have one")]
    [Arguments("services:\n- {}", "f:2:3: address is missing: expected a service to have one")]
    [Arguments("services:\n- address: fwmark:1\n  destinations: [{weight: 1}]", "f:3:18: address is missing: expected a destination to have one")]
    public async Task An_address_must_have_a_value(string yaml, string line) => await Assert.That(Loading.Lines(yaml)).IsEqualTo(line);

    [Test]
    public async Task A_missing_address_is_reported_once_and_warned_of_never() =>
        await Assert.That(Loading.Lines("services:\n- address: fwmark:1\n  destinations: [{}]"))
            .IsEqualTo("f:3:18: address is missing: expected a destination to have one");

    [Test]
    [Arguments("'null'")]
    [Arguments("\"null\"")]
    [Arguments("!!str null")]
    public async Task In_quotes_null_is_a_word(string word) =>
        await Assert.That(Loading.Service($"schedulers: [other, {word}]\n{Loading.InService($"sched: {word}")}").Settings.Scheduler.Name).IsEqualTo("null");
}
