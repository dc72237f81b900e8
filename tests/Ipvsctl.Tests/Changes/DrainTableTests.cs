using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Changes;

/// <summary>The table between two, while what shall go finishes what it has.</summary>
public class DrainTableTests
{
    private const string Observed =
        """
        services:
        - {address: fwmark:1, destinations: [{address: 10.0.0.1, weight: 1}, {address: 10.0.0.2, weight: 0}]}
        - {address: fwmark:2, sched: sh, destinations: [{address: 10.0.0.1, weight: 5}]}
        """;

    private const string Wanted =
        """
        timeouts: {tcp: 5}
        services:
        - {address: fwmark:1, sched: wrr, destinations: [{address: 10.0.0.3, weight: 3}]}
        - {address: fwmark:3}
        """;

    [Test]
    public async Task Everything_wanted_is_there_and_what_shall_go_has_weight_0() =>
        await Assert.That(Loading.Text(DrainTable.WhileDraining(Loading.Model(Observed).Table, Loading.Model(Wanted).Table))).IsEqualTo(
            """
            timeouts: {tcp: 5}
            services:
            - address: fwmark:1
              sched: wrr
              destinations:
              - address: 10.0.0.1:0
                weight: 0
                forward: direct
              - address: 10.0.0.2:0
                weight: 0
                forward: direct
              - address: 10.0.0.3:0
                weight: 3
                forward: direct
            - address: fwmark:2
              sched: sh
              destinations:
              - address: 10.0.0.1:0
                weight: 0
                forward: direct
            - address: fwmark:3
              sched: rr

            """);

    [Test]
    public async Task A_daemon_starts_when_what_keeps_it_from_starting_is_gone()
    {
        VirtualServerTable observed = Loading.Model(
            "services: [{address: fwmark:1, destinations: [{address: '[2001:db8::1]', forward: tunnel, weight: 1}]}]\nsync: {}").Table;
        VirtualServerTable wanted = Loading.Model("services: [{address: fwmark:1}]\nsync: {master: {interface: eth0}}").Table;
        VirtualServerTable between = DrainTable.WhileDraining(observed, wanted);

        await Assert.That(ChangeLines.Between(observed, between)).IsEqualTo("update [2001:db8::1]:0 of fwmark:1");
        await Assert.That(ChangeLines.Between(between, wanted)).IsEqualTo("delete [2001:db8::1]:0 from fwmark:1, start master on eth0");
    }

    [Test]
    public async Task A_daemon_that_nothing_keeps_from_starting_does_not_wait()
    {
        VirtualServerTable observed = Loading.Model("services: [{address: fwmark:1, destinations: [{address: 10.0.0.1, weight: 0}]}]\nsync: {}").Table;
        VirtualServerTable wanted = Loading.Model("services: [{address: fwmark:1}]\nsync: {master: {interface: eth0}}").Table;

        await Assert.That(ChangeLines.Between(observed, DrainTable.WhileDraining(observed, wanted))).IsEqualTo("start master on eth0");
    }

    [Test]
    [Arguments("sched: sh", "update fwmark:1, update 10.0.0.1:0 of fwmark:1", "update fwmark:1")]
    [Arguments("sched: sh, flags: [sh-fallback]", "update 10.0.0.1:0 of fwmark:1", "")]
    [Arguments("sched: dh", "update fwmark:1, update 10.0.0.1:0 of fwmark:1", "update fwmark:1")]
    [Arguments("sched: mh", "update fwmark:1, update 10.0.0.1:0 of fwmark:1", "update fwmark:1")]
    [Arguments("sched: mh, flags: [mh-fallback]", "update 10.0.0.1:0 of fwmark:1", "")]
    [Arguments("sched: wrr", "update 10.0.0.1:0 of fwmark:1", "")]
    public async Task A_scheduler_that_chooses_weight_0_does_so_only_when_there_is_none(string scheduler, string there, string end)
    {
        VirtualServerTable observed = Loading.Model($"services: [{{address: fwmark:1, {scheduler}, destinations: [{{address: 10.0.0.1, weight: 1}}]}}]").Table;
        VirtualServerTable wanted = Loading.Model($"services: [{{address: fwmark:1, {scheduler}}}]").Table;
        VirtualServerTable between = DrainTable.WhileDraining(observed, wanted);
        VirtualServerTable drained = DrainTable.Drained(between, wanted);

        await Assert.That(ChangeLines.Between(observed, between)).IsEqualTo(there);
        await Assert.That(ChangeLines.Between(between, drained)).IsEqualTo("delete 10.0.0.1:0 from fwmark:1");
        await Assert.That(ChangeLines.Between(drained, wanted)).IsEqualTo(end);
    }

    [Test]
    public async Task What_shall_go_is_what_is_not_wanted() =>
        await Assert.That(string.Join(' ', DrainTable.Removed(Loading.Model(Observed).Table, Loading.Model(Wanted).Table)))
            .IsEqualTo("fwmark:1/10.0.0.1:0 fwmark:1/10.0.0.2:0 fwmark:2/10.0.0.1:0");

    [Test]
    public void Nothing_is_removed_on_the_way_there_and_hardly_anything_else_on_the_way_on() => ForAll.Seeds(300, random =>
    {
        var tables = new RandomTables(random);
        (VirtualServerTable observed, VirtualServerTable wanted) = (tables.Table(), tables.Table());
        VirtualServerTable between = DrainTable.WhileDraining(observed, wanted);
        VirtualServerTable drained = DrainTable.Drained(between, wanted);
        Change? removal = ChangeSetBuilder.Build(observed, between).Changes.FirstOrDefault(change => change is DeleteService or DeleteDestination);
        Change? other = ChangeSetBuilder.Build(between, drained).Changes.FirstOrDefault(change => change is not (DeleteService or DeleteDestination));
        Change? last = ChangeSetBuilder.Build(drained, wanted).Changes.FirstOrDefault(
            change => change is not UpdateService { After.Settings.Scheduler.Name: "sh" or "mh" or "dh" }
                && !(change is StartDaemon && between.Services.Any(service => service.HasMixedFamilies)));
        return removal is not null ? $"there: {removal}" : other is not null ? $"on: {other}" : last is not null ? $"at last: {last}" : null;
    });

    [Test]
    public void Where_nothing_goes_there_is_no_table_between() => ForAll.Seeds(100, random =>
    {
        VirtualServerTable table = new RandomTables(random).Table();
        return DrainTable.Removed(table, table).IsEmpty ? ForAll.Difference(Tables.Lines(table), Tables.Lines(DrainTable.WhileDraining(table, table))) : "something goes";
    });
}
