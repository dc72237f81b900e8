using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>What is taken where a service or a destination does not say it itself.</summary>
public class DefaultsTests
{
    private const string Service = "services: [{address: 'tcp://10.0.0.1:80', destinations: [{address: 10.0.0.2}]}]";
    private const string NatService = "services: [{address: 'tcp://10.0.0.1:80', destinations: [{address: 10.0.0.2, forward: nat}]}]";

    [Test]
    [Arguments("", "rr")]
    [Arguments("defaults: {sched: wrr}\n", "wrr")]
    [Arguments("defaults: {sched: ~}\n", "rr")]
    public async Task A_service_takes_their_scheduler_else_round_robin(string defaults, string scheduler) =>
        await Assert.That(Loading.Service(defaults + Service).Settings.Scheduler.Name).IsEqualTo(scheduler);

    [Test]
    [Arguments("", (ushort)80)]
    [Arguments("defaults: {port: 8080}\n", (ushort)8080)]
    [Arguments("defaults: {port: 0}\n", (ushort)0)]
    public async Task A_destination_takes_their_port_else_the_service_s(string defaults, ushort port) =>
        await Assert.That(Loading.Destination(defaults + NatService).Identity.Port).IsEqualTo(port);

    [Test]
    [Arguments("direct")]
    [Arguments("tunnel")]
    public async Task But_not_where_packets_keep_the_service_s(string forward) =>
        await Assert.That(Loading.Destination($"defaults: {{port: 8080, forward: {forward}}}\n{Service}").Identity.Port).IsEqualTo((ushort)80);

    [Test]
    [Arguments("", 0)]
    [Arguments("defaults: {weight: 100}\n", 100)]
    [Arguments("defaults: {weight: 0}\n", 0)]
    public async Task And_their_weight_else_none(string defaults, int weight) =>
        await Assert.That(Loading.Destination(defaults + Service).Weight).IsEqualTo(weight);

    [Test]
    [Arguments("", ForwardingMethod.Direct)]
    [Arguments("defaults: {forward: nat}\n", ForwardingMethod.Nat)]
    [Arguments("defaults: {forward: masq}\n", ForwardingMethod.Nat)]
    [Arguments("defaults: {forward: tunnel}\n", ForwardingMethod.Tunnel)]
    public async Task And_their_forwarding_method_else_direct(string defaults, ForwardingMethod forwarding) =>
        await Assert.That(Loading.Destination(defaults + Service).Forwarding).IsEqualTo(forwarding);

    [Test]
    public async Task What_is_written_comes_first() =>
        await Assert.That(Loading.Printed(
            """
            defaults: {port: 8080, weight: 100, sched: wrr, forward: nat}
            services:
            - address: tcp://10.0.0.1:80
              sched: rr
              destinations:
              - {address: "10.0.0.2:80", weight: 0, forward: tunnel}
              - {address: "10.0.0.3:0"}
            """)).IsEqualTo(
            """
            services:
            - address: tcp://10.0.0.1:80
              sched: rr
              destinations:
              - address: 10.0.0.2:80
                weight: 0
                forward: tunnel
              - address: 10.0.0.3:0
                weight: 100
                forward: nat

            """);

    [Test]
    [Arguments("fwmark:7", (ushort)0)]
    [Arguments("tcp://10.0.0.1", (ushort)0)]
    [Arguments("tcp://10.0.0.1:443", (ushort)443)]
    public async Task Whatever_the_service_s_port_is(string address, ushort port) =>
        await Assert.That(Loading.Destination($"services: [{{address: '{address}', destinations: [{{address: 10.0.0.2}}]}}]").Identity.Port)
            .IsEqualTo(port);

    [Test]
    public async Task A_service_without_a_port_takes_theirs() =>
        await Assert.That(Loading.Service("defaults: {port: 8080}\nservices: [{address: 'tcp://10.0.0.1'}]").Identity.Port).IsEqualTo((ushort)8080);

    [Test]
    public async Task A_firewall_mark_has_none() =>
        await Assert.That(Loading.Service("defaults: {port: 8080}\nservices: [{address: fwmark:1}]").Identity)
            .IsEqualTo(ServiceIdentity.FromFirewallMark(IpFamily.V4, 1));

    [Test]
    public async Task They_may_stand_behind_the_services() =>
        await Assert.That(Loading.Destination(Service + "\ndefaults: {weight: 7}").Weight).IsEqualTo(7);

    [Test]
    public async Task What_is_wrong_in_them_is_reported_there_and_nowhere_else() =>
        await Assert.That(Loading.Lines(
            """
            defaults: {port: x, weight: y, sched: "w w", forward: z}
            services:
            - address: tcp://10.0.0.1:80
              destinations:
              - {address: 10.0.0.2}
              - {address: 10.0.0.3, tunnel: {type: gre}}
            """)).IsEqualTo(
            """
            f:1:18: the port x is not a whole number: expected a whole number from 0 to 65535
            f:1:29: the weight y is not a whole number: expected a whole number from 0 to 2147483647
            f:1:39: w w is not the name of a scheduler: expected a word of at most 15 letters, such as dh, fo, lblc, lblcr, lc, mh, none, nq, ovf, rr, sed, sh, twos, wlc, wrr
            f:1:55: the forwarding method z is unknown: expected one of nat, tunnel, direct, masq
            """);
}
