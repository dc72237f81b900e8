using Ipvsctl.Changes;
using Ipvsctl.Files;

namespace Ipvsctl.Tests.Files;

/// <summary>Change sets as <c>changeset</c> prints them.</summary>
public class ChangeSetWriterTests
{
    [Test]
    public async Task No_changes_are_an_empty_mapping() =>
        await Assert.That(Text("services: [{address: fwmark:1}]", "services: [{address: 'fwmark:+1 '}]")).IsEqualTo("{}\n");

    [Test]
    public async Task Each_of_the_six_kinds_that_concern_a_service() =>
        await Assert.That(Text(
            """
            defaults: {weight: 1}
            services:
            - address: tcp://10.0.0.1:80
              destinations: [{address: 10.1.0.1}, {address: 10.1.0.2}]
            - address: fwmark:7
              sched: wrr
              destinations: [{address: 10.1.0.1}]
            """,
            """
            defaults: {weight: 1}
            services:
            - address: tcp://10.0.0.1:80
              sched: sh
              flags: [sh-port]
              destinations: [{address: 10.1.0.2, weight: 0, thresholds: {upper: 9}}, {address: 10.1.0.3}]
            - address: udp://[2001:db8::1]:53
              persistence: {}
              destinations: [{address: "[2001:db8::2]"}]
            """)).IsEqualTo(
            """
            items:
            - type: add-service
              description: Adding new service udp://[2001:db8::1]:53 because it does not yet exist
              service:
                address: udp://[2001:db8::1]:53
                sched: rr
                persistence: {}
                destinations:
                - address: '[2001:db8::2]:53'
                  weight: 1
                  forward: direct
            - type: update-service
              description: Updating existing service tcp://10.0.0.1:80 because details have changed
              service:
                address: tcp://10.0.0.1:80
                sched: sh
                flags: [sh-port]
                destinations:
                - address: 10.1.0.2:80
                  weight: 0
                  forward: direct
                  thresholds: {upper: 9}
                - address: 10.1.0.3:80
                  weight: 1
                  forward: direct
            - type: add-destination
              description: Adding new destination 10.1.0.3:80 to service tcp://10.0.0.1:80 because it does not yet exist
              service:
                address: tcp://10.0.0.1:80
              destination:
                address: 10.1.0.3:80
                weight: 1
                forward: direct
            - type: update-destination
              description: Updating existing destination 10.1.0.2:80 in service tcp://10.0.0.1:80 because details have changed
              service:
                address: tcp://10.0.0.1:80
              destination:
                address: 10.1.0.2:80
                weight: 0
                forward: direct
                thresholds: {upper: 9}
            - type: delete-destination
              description: Delete existing destination 10.1.0.1:80 in service tcp://10.0.0.1:80 because it does not exist in updated model any more
              service:
                address: tcp://10.0.0.1:80
              destination:
                address: 10.1.0.1:80
            - type: delete-service
              description: Delete existing service fwmark:7 because it does not exist in updated model any more
              service:
                address: fwmark:7

            """);

    [Test]
    public async Task And_those_that_concern_no_service() =>
        await Assert.That(Text(
            "timeouts: {tcp: 1, tcp-fin: 2, udp: 3}\nsync: {master: {interface: eth0, id: 1}}",
            "timeouts: {tcp: 9}\nsync: {backup: {interface: eth1}}")).IsEqualTo(
            """
            items:
            - type: stop-daemon
              description: Stopping the synchronisation master because it is not wanted
              sync:
                master: {interface: eth0, id: 1}
            - type: update-timeouts
              description: Updating timeouts because they have changed
              timeouts: {tcp: 9, tcp-fin: 2, udp: 3}
            - type: start-daemon
              description: Starting the synchronisation backup because it does not run
              sync:
                backup: {interface: eth1}

            """);

    private static string Text(string observed, string wanted) =>
        Loading.Text(ChangeSetWriter.ToDocument(ChangeSetBuilder.Build(Loading.Model(observed).Table, Loading.Model(wanted).Table)));
}
