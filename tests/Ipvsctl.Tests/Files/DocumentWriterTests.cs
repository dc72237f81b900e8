using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>Tables as <c>get</c> prints them.</summary>
public class DocumentWriterTests
{
    [Test]
    public async Task An_empty_table_is_an_empty_mapping() => await Assert.That(Loading.Text(VirtualServerTable.Empty)).IsEqualTo("{}\n");

    [Test]
    public async Task Everything_that_is_not_the_model_s_default_is_written() =>
        await Assert.That(Loading.Printed(
            """
            services:
            - address: fwmark6:7
            - address: udp://[2001:db8::1]:9
              sched: mh
              flags: [flag-3, one-packet, mh-port, mh-fallback]
              persistence: {timeout: 1h, netmask: 64, engine: sip}
            - address: tcp://10.1.2.3:80
              sched: sh
              flags: [flag-1]
              persistence: {netmask: 255.255.255.255}
              destinations:
              - address: "[2001:db8::2]:80"
                weight: 0x10
                forward: tunnel
                thresholds: {lower: 8, upper: 10}
                tunnel: {checksum: remote, port: 6080, type: gue}
              - address: 10.50.0.1
                weight: 0
                forward: masq
                thresholds: {upper: 10}
              - address: 10.50.0.2
                weight: 1
                forward: tunnel
                tunnel: {type: gre}
              - address: 10.50.0.3
                weight: 1
                tunnel: ~
                thresholds: {}
            - address: udp://10.1.2.3:53
              persistence: {netmask: 255.0.255.0}
            """)).IsEqualTo(
            """
            services:
            - address: tcp://10.1.2.3:80
              sched: sh
              flags: [sh-fallback]
              persistence: {}
              destinations:
              - address: 10.50.0.1:80
                weight: 0
                forward: nat
                thresholds: {upper: 10}
              - address: 10.50.0.2:80
                weight: 1
                forward: tunnel
                tunnel: {type: gre}
              - address: 10.50.0.3:80
                weight: 1
                forward: direct
              - address: '[2001:db8::2]:80'
                weight: 16
                forward: tunnel
                thresholds: {upper: 10, lower: 8}
                tunnel: {type: gue, port: 6080, checksum: remote}
            - address: udp://10.1.2.3:53
              sched: rr
              persistence: {netmask: 255.0.255.0}
            - address: udp://[2001:db8::1]:9
              sched: mh
              flags: [mh-fallback, mh-port, flag-3, one-packet]
              persistence: {timeout: 3600, netmask: 64, engine: sip}
            - address: fwmark6:7
              sched: rr

            """);

    [Test]
    [Arguments(ForwardingMethod.LocalNode, "local")]
    [Arguments(ForwardingMethod.Bypass, "bypass")]
    [Arguments((ForwardingMethod)6, "method-6")]
    public async Task What_another_program_set_is_shown_with_a_word_of_its_own(ForwardingMethod forwarding, string word) =>
        await Assert.That(Loading.Text(new VirtualServerTable(
        [
            new VirtualService(
                ServiceIdentity.FromAddress((Protocol)47, new IpAddress(IpFamily.V4, 1), 0),
                new ServiceSettings(Scheduler.RoundRobin, SchedulerFlags.None, false, null),
                [new Destination(new DestinationIdentity(new IpAddress(IpFamily.V4, 2), 0), forwarding, 1, default, default)]),
        ]))).IsEqualTo(
            $"""
            services:
            - address: ip47://0.0.0.1:0
              sched: rr
              destinations:
              - address: 0.0.0.2:0
                weight: 1
                forward: {word}

            """);
}
