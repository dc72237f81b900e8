using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Changes;

public class ChangeSetBuilderTests
{
    private const string Observed =
        """
        defaults: {weight: 1}
        services:
        - address: tcp://10.0.0.1:80
          destinations: [{address: 10.1.0.1}, {address: 10.1.0.2}]
        - address: tcp://10.0.0.2:80
          destinations: [{address: 10.1.0.1}]
        - address: fwmark:7
          destinations: [{address: 10.1.0.1}]
        """;

    [Test]
    [Arguments(Observed, "")]
    [Arguments("services: []", "delete tcp://10.0.0.1:80, delete tcp://10.0.0.2:80, delete fwmark:7")]
    [Arguments(Observed + "\n- address: udp://10.0.0.1:53\n- address: fwmark6:7", "add udp://10.0.0.1:53, add fwmark6:7")]
    public async Task Services_come_and_go(string wanted, string changes) => await Assert.That(ChangeLines.Between(Observed, wanted)).IsEqualTo(changes);

    [Test]
    [Arguments("sched: sh", "update udp://10.0.0.1:80")]
    [Arguments("sched: rr", "")]
    [Arguments("flags: [flag-1]", "update udp://10.0.0.1:80")]
    [Arguments("flags: [one-packet]", "update udp://10.0.0.1:80")]
    [Arguments("flags: []", "")]
    [Arguments("persistence: {}", "update udp://10.0.0.1:80")]
    public async Task A_service_changes_in_place(string line, string changes) =>
        await Assert.That(ChangeLines.Between(Loading.InService("sched: rr"), Loading.InService(line))).IsEqualTo(changes);

    [Test]
    [Arguments("weight: 0", "update 10.0.0.2:80 of tcp://10.0.0.1:80")]
    [Arguments("weight: 1", "")]
    [Arguments("forward: nat", "update 10.0.0.2:80 of tcp://10.0.0.1:80")]
    [Arguments("forward: direct", "")]
    [Arguments("thresholds: {upper: 1}", "update 10.0.0.2:80 of tcp://10.0.0.1:80")]
    [Arguments("thresholds: {upper: 0, lower: 0}", "")]
    public async Task So_does_a_destination(string line, string changes) =>
        await Assert.That(ChangeLines.Between(Loading.InDestination("weight: 1"), Loading.InDestination(line))).IsEqualTo(changes);

    [Test]
    public async Task What_is_made_comes_before_what_is_broken() =>
        await Assert.That(ChangeLines.Between(
            Observed,
            """
            defaults: {weight: 1}
            services:
            - address: tcp://10.0.0.1:80
              sched: wrr
              destinations: [{address: 10.1.0.2, weight: 2}, {address: 10.1.0.4}, {address: 10.1.0.3}]
            - address: tcp://10.0.0.2:80
              sched: lc
              destinations: [{address: 10.1.0.2}]
            - address: tcp://10.0.0.3:80
              destinations: [{address: 10.1.0.1}]
            """)).IsEqualTo(
            "add tcp://10.0.0.3:80, "
            + "update tcp://10.0.0.1:80, update tcp://10.0.0.2:80, "
            + "add 10.1.0.3:80 to tcp://10.0.0.1:80, add 10.1.0.4:80 to tcp://10.0.0.1:80, add 10.1.0.2:80 to tcp://10.0.0.2:80, "
            + "update 10.1.0.2:80 of tcp://10.0.0.1:80, "
            + "delete 10.1.0.1:80 from tcp://10.0.0.1:80, delete 10.1.0.1:80 from tcp://10.0.0.2:80, "
            + "delete fwmark:7");

    [Test]
    public async Task Spelling_and_order_make_no_difference() =>
        await Assert.That(ChangeLines.Between(
            """
            services:
            - address: tcp://[::1]:80
              flags: [flag-1, flag-2]
              sched: sh
              persistence: {timeout: 5m, netmask: 128}
              destinations: [{address: "[::2]:80", weight: 0x10, forward: nat}, {address: "[::3]:80", weight: 1}]
            - address: fwmark:7
              persistence: {netmask: 255.255.255.0}
            """,
            """
            defaults: {port: 80, weight: 16, forward: masq, sched: sh}
            services:
            - address: fwmark:+7
              sched: rr
              persistence: {timeout: 360, netmask: 24}
            - address: tcp://[0:0::1]:080/
              flags: [sh-port, sh-fallback]
              persistence: {timeout: 300}
              destinations: [{address: "[::3]", weight: 1, forward: direct}, {address: "[0::2]"}]
            """)).IsEqualTo("");

    [Test]
    public void Equal_tables_differ_in_nothing() => ForAll.Seeds(500, random =>
    {
        int seed = random.Next();
        ChangeSet set = ChangeSetBuilder.Build(new RandomTables(new Random(seed)).Table(), new RandomTables(new Random(seed)).Table());
        return set.IsEmpty ? null : $"{set.Changes.Length} changes";
    });

    [Test]
    public void The_kinds_stand_in_their_order() => ForAll.Seeds(500, random =>
    {
        var tables = new RandomTables(random);
        int[] phases = [.. ChangeSetBuilder.Build(tables.Table(), tables.Table()).Changes.Select(Phase)];
        return phases.SequenceEqual(phases.Order()) ? null : string.Join(' ', phases);
    });

    [Test]
    public void What_did_not_change_is_not_named() => ForAll.Seeds(500, random =>
    {
        var tables = new RandomTables(random);
        (VirtualServerTable observed, VirtualServerTable wanted) = (tables.Table(), tables.Table());
        Change? idle = ChangeSetBuilder.Build(observed, wanted).Changes.FirstOrDefault(change => change switch
        {
            UpdateService update => update.Before.Settings == update.After.Settings,
            UpdateDestination update => update.Before == update.After,
            UpdateTimeouts update => update.Before == update.After,
            _ => false,
        });
        return idle is null ? null : $"{idle}";
    });

    private static int Phase(Change change) => change switch
    {
        StopDaemon => 1,
        AddService => 2,
        UpdateService => 3,
        AddDestination => 4,
        UpdateDestination => 5,
        UpdateTimeouts => 6,
        DeleteDestination => 7,
        DeleteService => 8,
        StartDaemon or RestartDaemon => 9,
        _ => 0,
    };
}
