using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Changes;

/// <summary>What belongs to no service: timeouts and synchronisation daemons.</summary>
public class SettingsTests
{
    [Test]
    [Arguments("{tcp: 900, tcp-fin: 120, udp: 300}", "")]
    [Arguments("{tcp: 15m}", "")]
    [Arguments("{}", "")]
    [Arguments("{tcp: 901}", "timeouts 901 120 300")]
    [Arguments("{tcp-fin: 1, udp: 2}", "timeouts 900 1 2")]
    public async Task Of_the_timeouts_only_what_is_stated_counts(string wanted, string changes) =>
        await Assert.That(ChangeLines.Between("timeouts: {tcp: 900, tcp-fin: 120, udp: 300}", $"timeouts: {wanted}")).IsEqualTo(changes);

    [Test]
    [Arguments("{}", "stop master on eth0, stop backup on eth1")]
    [Arguments("{master: {interface: eth0, id: 1}}", "stop backup on eth1")]
    [Arguments("{master: {interface: eth0, id: 1}, backup: {interface: eth1}}", "")]
    [Arguments("{master: {interface: eth0, id: 1, ttl: 1, port: 8848, maxlen: 1472}, backup: {interface: eth1}}", "")]
    [Arguments("{master: {interface: eth0, id: 2}, backup: {interface: eth1}}", "restart master on eth0")]
    [Arguments("{master: {interface: eth9, id: 1}, backup: {interface: eth1, maxlen: 1500}}", "restart master on eth9")]
    [Arguments("{master: {interface: eth0, id: 1}, backup: {interface: eth1, maxlen: 1501}}", "restart backup on eth1")]
    public async Task A_daemon_with_other_options_is_restarted(string wanted, string changes) =>
        await Assert.That(ChangeLines.Between(
            "sync: {master: {interface: eth0, id: 1}, backup: {interface: eth1, maxlen: 1500}}", $"sync: {wanted}")).IsEqualTo(changes);

    [Test]
    public async Task What_the_file_does_not_speak_of_is_left_alone() =>
        await Assert.That(ChangeLines.Between("timeouts: {tcp: 1, tcp-fin: 2, udp: 3}\nsync: {master: {interface: eth0}}", "services: []")).IsEqualTo("");

    [Test]
    public async Task What_was_not_observed_is_left_alone_too() =>
        await Assert.That(ChangeLines.Between("services: []", "timeouts: {tcp: 1}\nsync: {master: {interface: eth0}}")).IsEqualTo("");

    [Test]
    public async Task Daemons_stop_before_everything_and_start_after_everything() =>
        await Assert.That(ChangeLines.Between(
            "timeouts: {tcp: 1, tcp-fin: 2, udp: 3}\nsync: {master: {interface: eth0}}\nservices: [{address: fwmark:1}]",
            "timeouts: {tcp: 2}\nsync: {backup: {interface: eth0}}\nservices: [{address: fwmark:2}]"))
            .IsEqualTo("stop master on eth0, add fwmark:2, timeouts 2 2 3, delete fwmark:1, start backup on eth0");

    [Test]
    public async Task Timeouts_are_completed_by_others() =>
        await Assert.That(new Timeouts(1, null, 3).WithDefaults(new Timeouts(7, 8, 9))).IsEqualTo(new Timeouts(1, 8, 3));

    [Test]
    public async Task The_way_back_from_a_daemon_that_was_replaced_replaces_it_again()
    {
        VirtualServerTable after = Loading.Model("sync: {master: {interface: eth1}}").Table;
        ChangeSet set = ChangeSetBuilder.Build(Loading.Model("sync: {master: {interface: eth0}}").Table, after);
        await Assert.That(ChangeLines.Of(RollbackPlanner.Plan([.. ChangeSteps.Expand(set.Changes)], after))).IsEqualTo("stop master on eth1, start master on eth0");
    }
}
