using Ipvsctl.Changes;
using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Changes;

public class AllowedActionsTests
{
    private const string Known = "as,us,ds,ad,ud,dd,ut,sd";

    private const string Observed =
        """
        defaults: {weight: 1}
        timeouts: {tcp: 1, tcp-fin: 1, udp: 1}
        sync: {master: {interface: eth0}}
        services:
        - {address: fwmark:1, destinations: [{address: 10.0.0.1}, {address: 10.0.0.2}]}
        - {address: fwmark:2, destinations: [{address: 10.0.0.1}]}
        """;

    private const string Wanted =
        """
        defaults: {weight: 1}
        timeouts: {tcp: 2}
        sync: {}
        services:
        - {address: fwmark:1, sched: wrr, destinations: [{address: 10.0.0.2, weight: 2}, {address: 10.0.0.3}]}
        - {address: fwmark:3, destinations: [{address: 10.0.0.1}]}
        - {address: fwmark:4}
        """;

    [Test]
    [Arguments("*", "")]
    [Arguments(Known, "")]
    [Arguments("AS, us ,ds,ad,ud,dd,ut,sd", "")]
    [Arguments("*,as", "")]
    [Arguments("us,ds,ad,ud,dd,ut,sd", "as as")]
    [Arguments("as,us,ds,ud,dd,ut,sd", "ad ad")]
    [Arguments("as,ds,ad,ud,dd,ut,sd", "us")]
    [Arguments("as,us,ad,ud,dd,ut,sd", "ds")]
    [Arguments("as,us,ds,ad,dd,ut,sd", "ud")]
    [Arguments("as,us,ds,ad,ud,ut,sd", "dd")]
    [Arguments("as,us,ds,ad,ud,dd,sd", "ut")]
    [Arguments("as,us,ds,ad,ud,dd,ut", "sd")]
    [Arguments("as,as", "sd ad us ad ud ut dd ds")]
    public async Task What_is_not_allowed_is_refused(string actions, string refused)
    {
        await Assert.That(AllowedActions.TryParse(actions, out AllowedActions? allowed, out _)).IsTrue();
        ChangeSet set = ChangeSetBuilder.Build(Loading.Model(Observed).Table, Loading.Model(Wanted).Table);
        await Assert.That(string.Join(' ', allowed!.FindRefusals(set).Select(one => one.Action))).IsEqualTo(refused);
    }

    [Test]
    [Arguments("", $"nothing is not an action: expected * or some of {Known}")]
    [Arguments("as,", $"nothing is not an action: expected * or some of {Known}")]
    [Arguments("as us", $"as us is not an action: expected * or some of {Known}")]
    [Arguments("as,xx,yy", $"xx is not an action: expected * or some of {Known}")]
    [Arguments("**", $"** is not an action: expected * or some of {Known}")]
    [Arguments("*,xx", $"xx is not an action: expected * or some of {Known}")]
    public async Task What_is_no_action(string actions, string expected)
    {
        await Assert.That(AllowedActions.TryParse(actions, out _, out string? problem)).IsFalse();
        await Assert.That(problem).IsEqualTo(expected);
    }

    [Test]
    public async Task An_empty_set_needs_nothing()
    {
        await Assert.That(AllowedActions.TryParse("as", out AllowedActions? allowed, out _)).IsTrue();
        await Assert.That(allowed!.FindRefusals(new ChangeSet([]))).IsEmpty();
    }
}
