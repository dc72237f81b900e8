using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Changes;

/// <summary>Which share of the new connections goes elsewhere when weights change.</summary>
public class TrafficShareTests
{
    [Test]
    [Arguments("1 1", "1 1", 0.0)]
    [Arguments("1 1", "2 2", 0.0)]
    [Arguments("1 1", "1 0", 0.5)]
    [Arguments("1 1", "1 1 2", 0.5)]
    [Arguments("1", "0 1", 1.0)]
    [Arguments("3 1", "1 3", 0.5)]
    [Arguments("2147483647 2147483647", "2147483647 0", 0.5)]
    public async Task What_one_destination_loses_another_gains(string before, string after, double moved) =>
        await Assert.That(TrafficShare.Moved(Service(before), Service(after))!.Value).IsEqualTo(moved).Within(1e-6);

    [Test]
    [Arguments("1 1", "0 0")]
    [Arguments("0 0", "1 1")]
    [Arguments("0", "0")]
    [Arguments("", "1")]
    [Arguments("1", "")]
    [Arguments("", "")]
    public async Task Nothing_moves_where_nobody_takes_connections(string before, string after)
    {
        await Assert.That(TrafficShare.Moved(Service(before), Service(after))).IsNull();
        await Assert.That(TrafficShare.TakesConnections(Service(after))).IsEqualTo(after.Contains('1'));
    }

    [Test]
    [Arguments("rr", "1 1", "3 1", 0.0)]
    [Arguments("rr", "1 1", "3 0", 0.5)]
    [Arguments("lc", "1 1", "5 1 9", 1.0 / 3)]
    [Arguments("wlc", "1 1", "3 1", 0.25)]
    [Arguments("sed", "1 1", "3 1", 0.25)]
    [Arguments("nq", "1 1", "3 1", 0.25)]
    [Arguments("twos", "1 1", "3 1", 0.25)]
    [Arguments("mh", "1 1", "3 1", 0.25)]
    public async Task The_scheduler_says_what_weights_mean(string scheduler, string before, string after, double moved) =>
        await Assert.That(TrafficShare.Moved(Service(before, scheduler), Service(after, scheduler))!.Value).IsEqualTo(moved).Within(1e-6);

    [Test]
    [Arguments("sh")]
    [Arguments("dh")]
    [Arguments("lblc")]
    [Arguments("lblcr")]
    [Arguments("fo")]
    [Arguments("ovf")]
    [Arguments("none")]
    [Arguments("new")]
    public async Task Of_other_schedulers_nothing_is_said(string scheduler)
    {
        await Assert.That(TrafficShare.Moved(Service("1 1", scheduler), Service("3 1", scheduler))).IsNull();
        await Assert.That(TrafficShare.TakesConnections(Service("1", scheduler))).IsEqualTo(scheduler != "none");
    }

    [Test]
    public async Task A_scheduler_may_change_too() =>
        await Assert.That(TrafficShare.Moved(Service("3 1", "rr"), Service("3 1", "wrr"))!.Value).IsEqualTo(0.25).Within(1e-6);

    private static VirtualService Service(string weights, string scheduler = "wrr") => Loading.Service(
        $"schedulers: [{scheduler}]\nservices: [{{address: fwmark:1, sched: {scheduler}, destinations: [{string.Join(", ", weights.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((weight, number) => $"{{address: 10.0.0.{number + 1}, weight: {weight}}}"))}]}}]");
}
