using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Changes;

/// <summary>Effects of a change that the changed fields do not show.</summary>
public class ChangeNotesTests
{
    private const string Lost = "loses its effect: packets keep";
    private const string Gained = "gains its effect: packets get it instead of the port that they had";

    [Test]
    [Arguments("address: fwmark:7", "address: fwmark:7\n  persistence: {}", "nat", "nat", $"the port of 10.0.0.2:8080 {Lost} the client's port")]
    [Arguments("address: fwmark:7\n  persistence: {}", "address: fwmark:7", "nat", "nat", $"the port of 10.0.0.2:8080 {Gained}")]
    [Arguments("address: tcp://10.0.0.1:80", "address: tcp://10.0.0.1:80", "nat", "tunnel", $"the port of 10.0.0.2:8080 {Lost} the service's port 80")]
    [Arguments("address: tcp://10.0.0.1:80", "address: tcp://10.0.0.1:80", "direct", "nat", $"the port of 10.0.0.2:8080 {Gained}")]
    [Arguments("address: tcp://10.0.0.1:8080", "address: tcp://10.0.0.1:8080", "nat", "direct", "")]
    [Arguments("address: tcp://10.0.0.1:80", "address: tcp://10.0.0.1:80\n  persistence: {}", "nat", "nat", "")]
    [Arguments("address: tcp://10.0.0.1:0\n  persistence: {}", "address: tcp://10.0.0.1:0\n  persistence: {timeout: 5}", "nat", "direct", "")]
    [Arguments("address: udp://10.0.0.1:80", "address: udp://10.0.0.1:80\n  flags: [one-packet]", "nat", "nat",
        "one-packet applies to new flows: existing ones keep their destination until they time out")]
    [Arguments("address: udp://10.0.0.1:80\n  flags: [one-packet]", "address: udp://10.0.0.1:80", "nat", "nat", "")]
    public async Task A_port_loses_or_gains_its_effect(string before, string after, string forwardBefore, string forwardAfter, string note) =>
        await Assert.That(Notes(Yaml(before, forwardBefore, "10.0.0.2:8080"), Yaml(after, forwardAfter, "10.0.0.2:8080"))).IsEqualTo(note);

    [Test]
    [Arguments("sh", "10.0.0.1 10.0.0.3", "10.0.0.1 10.0.0.2 10.0.0.3", "10.0.0.2:80")]
    [Arguments("dh", "10.0.0.2", "10.0.0.1 10.0.0.2 10.0.0.3", "10.0.0.1:80")]
    [Arguments("sh", "10.0.0.1 10.0.0.2", "10.0.0.1 10.0.0.2 10.0.0.3", "")]
    [Arguments("sh", "10.0.0.1 10.0.0.2 10.0.0.3", "10.0.0.1 10.0.0.3", "")]
    [Arguments("sh", "10.0.0.3", "10.0.0.1 10.0.0.2", "")]
    [Arguments("mh", "10.0.0.1 10.0.0.3", "10.0.0.1 10.0.0.2 10.0.0.3", "")]
    public async Task A_destination_is_added_out_of_order(string scheduler, string before, string after, string late)
    {
        string service = $"address: tcp://10.0.0.1:80\n  sched: {scheduler}";
        await Assert.That(Notes(Yaml(service, "direct", before.Split(' ')), Yaml(service, "direct", after.Split(' ')))).IsEqualTo(late.Length == 0
            ? ""
            : $"{scheduler} depends on the order of addition: a director that starts with this file adds {late} earlier, "
                + "so it chooses other destinations for the same clients; apply --restore-order restores the order");
    }

    private static string Notes(VirtualServerTable before, VirtualServerTable after) =>
        string.Join('\n', ChangeNotes.For(after.Services[0].Identity, ChangeSetBuilder.Build(before, after)));

    private static VirtualServerTable Yaml(string service, string forward, params string[] destinations) => Loading.Model(
        $"defaults: {{weight: 1, forward: {forward}}}\nservices:\n- {service}\n  destinations: [{string.Join(", ", destinations.Select(one => $"{{address: '{one}'}}"))}]\n").Table;
}
