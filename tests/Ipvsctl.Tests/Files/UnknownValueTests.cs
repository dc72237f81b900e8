namespace Ipvsctl.Tests.Files;

/// <summary>A value that could not be read is unknown: only that mistake is reported, and nothing that might follow from it.</summary>
public class UnknownValueTests
{
    private const string Service = "address: tcp://10.0.0.1:80";

    [Test]
    [Arguments("weight: abc")]
    [Arguments("weight: ${x}")]
    [Arguments("weight: [5]")]
    [Arguments("wieght: 5")]
    [Arguments("{weight: 5}: 5")]
    [Arguments("weight: 0\nweight: 5")]
    [Arguments("weight: 0\nforward: dr")]
    [Arguments("weight: 0\nforwad: nat")]
    [Arguments("weight: 0\nthresholds: {uper: 5}")]
    [Arguments("weight: 0\nthresholds: 5")]
    [Arguments("weight: 0\ntunnel: 5")]
    [Arguments("thresholds: {uper: 5, lower: 3}")]
    [Arguments("forwad: tunnel\ntunnel: {type: gre}")]
    [Arguments("weight: 0\nforward: tunnel\ntunnel: {typ: gue, port: 6080}")]
    [Arguments("weight: 0\nforward: tunnel\ntunnel: {type: gue, prot: 6080}")]
    public async Task A_mistake_in_a_destination_is_all_that_is_said_of_it(string lines) => await ReportsOne(
        $"services:\n- {Service}\n  destinations:\n  - address: 10.0.0.2\n    {lines.Replace("\n", "\n    ")}\n");

    [Test]
    [Arguments("destinations: 5")]
    [Arguments("destinations: [5]")]
    [Arguments("destinatons: [{address: 10.0.0.2}]")]
    [Arguments("destinations: ~\nsched: [none]")]
    [Arguments("shed: rr")]
    [Arguments("sched: ${x}\nflags: [sh-port]")]
    [Arguments("persistence: 300")]
    [Arguments("flags: [x]")]
    [Arguments("destinations: [{address: 10.0.0.300, weight: 1}]")]
    [Arguments("destinations: [{address: 10.0.0.300}]")]
    [Arguments("destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.300, weight: 1}]")]
    [Arguments("destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.2, weight: 1}]")]
    [Arguments("sched: sh\ndestinations: [{address: 10.0.0.2, weight: x}, {address: 10.0.0.3, weight: 1}]")]
    public async Task A_mistake_in_a_service_is_all_that_is_said_of_it(string lines) =>
        await ReportsOne($"services:\n- address: tcp://10.0.0.1\n  {lines.Replace("\n", "\n  ")}\n");

    [Test]
    [Arguments("defaults: {weight: x}", "{address: 10.0.0.2}")]
    [Arguments("defaults: {wieght: 1}", "{address: 10.0.0.2}")]
    [Arguments("defalts: {weight: 1}", "{address: 10.0.0.2}")]
    [Arguments("defaults: 5", "{address: 10.0.0.2}")]
    [Arguments("defaults: {port: x, forward: nat}", "{address: 10.0.0.2, weight: 1}, {address: '10.0.0.2:80', weight: 1}")]
    [Arguments("defaults: {prt: 8080, forward: nat}", "{address: 10.0.0.2, weight: 1}, {address: '10.0.0.2:80', weight: 1}")]
    [Arguments("defaults: {port: 8080, forward: x}", "{address: 10.0.0.2, weight: 1}, {address: '10.0.0.2:8080', weight: 1}")]
    [Arguments("defaults: {forwad: tunnel}", "{address: 10.0.0.2, weight: 1, tunnel: {type: gre}}")]
    public async Task A_mistake_in_the_defaults_is_all_that_is_said(string defaults, string destinations) =>
        await ReportsOne($"{defaults}\nservices: [{{{Service}, destinations: [{destinations}]}}]");

    [Test]
    [Arguments("defaults: {port: x}", "{address: tcp://10.0.0.1}, {address: 'tcp://10.0.0.1:0', persistence: {}, destinations: [{address: 10.0.0.2, weight: 1}]}")]
    [Arguments("defaults: {sched: [mh]}", "{address: fwmark:1, flags: [mh-port]}")]
    public async Task Services_that_depend_on_an_unknown_default_are_not_judged(string defaults, string services) =>
        await ReportsOne($"{defaults}\nservices: [{services}]");

    [Test]
    public async Task Other_destinations_and_services_are_still_judged() => await Assert.That(Loading.Mistakes(
        """
        services:
        - address: tcp://10.0.0.1:80
          destinations:
          - {address: 10.0.0.2, weight: x}
          - {address: 10.0.0.3}
        - address: tcp://10.0.0.1:81
        """).Message).IsEqualTo(
        """
        f:4:33: the weight x is not a whole number: expected a whole number from 0 to 2147483647
        f:5:5: warning W001: the destination 10.0.0.3 has no weight, so it is 0 and gets no traffic: state a weight here or in the defaults
        f:6:3: warning W003: the service tcp://10.0.0.1:81 has no destinations: add some, or remove it
        """);

    private static async Task ReportsOne(string yaml) => await Assert.That(Loading.Mistakes(yaml).Message).IsNotEmpty().And.DoesNotContain("\n");
}
