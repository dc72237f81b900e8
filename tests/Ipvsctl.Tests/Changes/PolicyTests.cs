using Ipvsctl.Changes;
using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Changes;

/// <summary>What a change set may not do, whatever the file says.</summary>
public class PolicyTests
{
    private const string Observed =
        """
        defaults: {weight: 1}
        services:
        - {address: fwmark:1, destinations: [{address: 10.0.0.1}, {address: 10.0.0.2}]}
        - {address: fwmark:2, destinations: [{address: 10.0.0.1}]}
        - {address: fwmark:3, destinations: [{address: 10.0.0.1, weight: 0}]}
        """;

    [Test]
    [Arguments("3", "")]
    [Arguments("2", "3 of 4 destinations would be removed, at most 2 may be")]
    [Arguments("0", "3 of 4 destinations would be removed, at most 0 may be")]
    [Arguments("75%", "")]
    [Arguments("74%", "3 of 4 destinations would be removed, at most 74% may be")]
    public async Task So_many_destinations_may_go(string limit, string offences) =>
        await Assert.That(Offences("services: [{address: fwmark:1, destinations: [{address: 10.0.0.2, weight: 1}]}]", $"max-removals: {limit}")).IsEqualTo(offences);

    [Test]
    [Arguments("services: []", "service fwmark:1 would be left without a destination with weight\nservice fwmark:2 would be left without a destination with weight")]
    [Arguments("services: [{address: fwmark:1}]", "service fwmark:1 would be left without a destination with weight\nservice fwmark:2 would be left without a destination with weight")]
    [Arguments("defaults: {weight: 0}\nservices: [{address: fwmark:1, destinations: [{address: 10.0.0.1}, {address: 10.0.0.2}]}, {address: fwmark:2, destinations: [{address: 10.0.0.9, weight: 1}]}]",
        "service fwmark:1 would be left without a destination with weight")]
    [Arguments("defaults: {weight: 1}\nservices: [{address: fwmark:1, destinations: [{address: 10.0.0.3}]}, {address: fwmark:2, destinations: [{address: 10.0.0.9}]}]", "")]
    public async Task A_service_with_weight_keeps_some(string wanted, string offences) =>
        await Assert.That(Offences(wanted, "never-empty: true")).IsEqualTo(offences);

    [Test]
    [Arguments("fwmark:2", "service fwmark:2 is protected, and would be removed")]
    [Arguments("fwmark:1", "")]
    [Arguments("fwmark6:2", "")]
    [Arguments("10.0.0.1", "destination 10.0.0.1:0 is protected, and would be removed from service fwmark:2\ndestination 10.0.0.1:0 is protected, and would be removed from service fwmark:3")]
    [Arguments("10.0.0.1:0", "destination 10.0.0.1:0 is protected, and would be removed from service fwmark:2\ndestination 10.0.0.1:0 is protected, and would be removed from service fwmark:3")]
    [Arguments("10.0.0.1:80", "")]
    [Arguments("10.0.0.2", "destination 10.0.0.2:0 is protected, and would be removed from service fwmark:1")]
    public async Task What_is_protected_stays(string address, string offences) =>
        await Assert.That(Offences("services: [{address: fwmark:1, destinations: [{address: 10.0.0.1, weight: 0}]}]", $"protect: ['{address}']")).IsEqualTo(offences);

    [Test]
    public async Task Every_offender_is_named() =>
        await Assert.That(Offences("services: []", "max-removals: 1\n  never-empty: true\n  protect: [fwmark:2, 10.0.0.2]")).IsEqualTo(
            """
            4 of 4 destinations would be removed, at most 1 may be
            service fwmark:1 would be left without a destination with weight
            service fwmark:2 would be left without a destination with weight
            service fwmark:2 is protected, and would be removed
            destination 10.0.0.2:0 is protected, and would be removed from service fwmark:1
            """);

    [Test]
    [Arguments("")]
    [Arguments("never-empty: false")]
    [Arguments("never-empty: ~\n  protect: []")]
    public async Task Without_one_everything_is_allowed(string policy) => await Assert.That(Offences("services: []", policy)).IsEqualTo("");

    [Test]
    public async Task Two_of_them_add_up_and_the_limit_of_the_second_counts()
    {
        Policy file = Read("max-removals: 1\n  protect: [fwmark:1]");
        Policy typed = Read("max-removals: 50%\n  never-empty: true\n  protect: [fwmark:2]");
        await Assert.That(file.CombineWith(typed).MaximumRemovals).IsEqualTo(new RemovalLimit(50, IsPercentage: true));
        await Assert.That(file.CombineWith(Policy.None).MaximumRemovals).IsEqualTo(new RemovalLimit(1, IsPercentage: false));
        await Assert.That(file.CombineWith(typed).NeverEmpty).IsTrue();
        await Assert.That(typed.CombineWith(Policy.None).NeverEmpty).IsTrue();
        await Assert.That(file.CombineWith(typed).Protected.Length).IsEqualTo(2);
    }

    private static string Offences(string wanted, string policy) =>
        string.Join('\n', Read(policy).FindRefusals(ChangeSetBuilder.Build(Loading.Model(Observed).Table, Loading.Model(wanted).Table)));

    private static Policy Read(string policy) => Loading.Model($"policy:\n  {policy}\n").Policy;
}
