using Ipvsctl.Changes;

namespace Ipvsctl.Tests.Files;

/// <summary>The policy that stands in the file.</summary>
public class PolicySectionTests
{
    [Test]
    [Arguments("services: []")]
    [Arguments("policy: ~")]
    [Arguments("# nothing")]
    public async Task Without_the_section_there_is_none(string yaml) => await Assert.That(Loading.Model(yaml).Policy).IsEqualTo(Policy.None);

    [Test]
    public async Task Every_key_may_be_stated()
    {
        Policy policy = Loading.Model("policy: {max-removals: 30%, never-empty: true, protect: ['tcp://10.0.0.1:80', 10.0.0.2]}").Policy;
        await Assert.That(policy.MaximumRemovals).IsEqualTo(new RemovalLimit(30, IsPercentage: true));
        await Assert.That(policy.NeverEmpty).IsTrue();
        await Assert.That(policy.Protected.Length).IsEqualTo(2);
    }

    [Test]
    [Arguments("{max-removals: many}", "f:1:24: many is not a limit of removals: expected a number of destinations (5) or a percentage of them (30%)")]
    [Arguments("{max-removals: -1}", "f:1:24: -1 is not a limit of removals: expected a number of destinations (5) or a percentage of them (30%)")]
    [Arguments("{never-empty: yes}", "f:1:23: never-empty: yes is unknown (did you mean true?): expected one of true, false")]
    [Arguments("{never-empty: 'true'}", "f:1:23: never-empty: true is text, because it is in quotes: expected true or false without quotes")]
    [Arguments("{protect: [web]}", "f:1:20: web is not an address: expected the address of a service (tcp://10.1.2.3:80) or of a destination (10.50.0.1:8080, or 10.50.0.1 for every port)")]
    [Arguments("{protect: web}", "f:1:19: web is a single value: expected [web]")]
    [Arguments("{max-removal: 1}", "f:1:10: max-removal is not a key here (did you mean max-removals?): expected one of max-removals, never-empty, protect")]
    public async Task What_is_wrong(string policy, string line) => await Assert.That(Loading.Lines($"policy: {policy}")).IsEqualTo(line);

    [Test]
    public async Task Get_prints_none() => await Assert.That(Loading.Printed("policy: {never-empty: true}")).IsEqualTo("{}\n");
}
