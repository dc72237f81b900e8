using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Anchors, and the aliases that stand for them.</summary>
public class AliasTests
{
    [Test]
    public async Task An_alias_stands_for_a_scalar() =>
        await Assert.That(Loading.Printed("services:\n- {address: fwmark:1, sched: &s wrr}\n- {address: fwmark:2, sched: *s}")).IsEqualTo(
            """
            services:
            - address: fwmark:1
              sched: wrr
            - address: fwmark:2
              sched: wrr

            """);

    [Test]
    public async Task An_alias_stands_for_a_list() =>
        await Assert.That(Loading.Model(
            "services:\n- {address: fwmark:1, destinations: &d [{address: 10.0.0.1, weight: 1}]}\n- {address: fwmark:2, destinations: *d}")
            .Table.Services[1].Destinations[0].Identity.ToString()).IsEqualTo("10.0.0.1:0");

    [Test]
    public async Task The_last_anchor_of_a_name_counts() =>
        await Assert.That(Loading.Model(
            "services:\n- {address: fwmark:1, sched: &s wrr}\n- {address: fwmark:2, sched: &s sh}\n- {address: fwmark:3, sched: *s}")
            .Table.Services[2].Settings.Scheduler.Name).IsEqualTo("sh");

    [Test]
    [Arguments("services: *x", "f:1:11: the alias *x has no anchor &x before it")]
    [Arguments("services: [*x, &x {address: fwmark:1}]", "f:1:12: the alias *x has no anchor &x before it")]
    [Arguments("services: &x [*x]", "f:1:15: the alias *x has no anchor &x before it")]
    [Arguments("services: [&x {address: fwmark:1, <<: *x}]", "f:1:39: the alias *x has no anchor &x before it")]
    [Arguments("services: &x [{address: fwmark:1, destinations: *x}]", "f:1:49: the alias *x has no anchor &x before it")]
    public async Task An_alias_needs_an_anchor_that_ended_before_it(string yaml, string line) =>
        await Assert.That(Loading.Lines(yaml)).IsEqualTo(line);

    [Test]
    public async Task A_mistake_that_aliases_repeat_is_reported_once_where_it_stands() =>
        await Assert.That(Loading.Lines(
            """
            services:
            - address: fwmark:1
              destinations: &d [{address: 10.0.0.1, weight: x}]
            - address: fwmark:2
              destinations: *d
            - address: fwmark:3
              destinations: *d
            """)).IsEqualTo("f:3:49: the weight x is not a whole number: expected a whole number from 0 to 2147483647");

    [Test]
    [Arguments("services: *g")]
    [Arguments("<<: {services: *g}")]
    [Arguments("x: *g")]
    public async Task A_bomb_of_aliases_is_refused(string last)
    {
        string bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        foreach ((char before, char name) in "abcdef".Zip("bcdefg"))
        {
            bomb += $"{name}: &{name} [{string.Join(',', Enumerable.Repeat($"*{before}", 10))}]\n";
        }

        await Assert.That(Loading.Lines(bomb + last)).Contains("the aliases stand for more than 1000000 nodes");
    }

    [Test]
    public async Task Aliases_nest_no_deeper_than_lists()
    {
        string yaml = "a0: &a0 x\n" + string.Concat(Enumerable.Range(1, 100).Select(level => $"a{level}: &a{level} [*a{level - 1}]\n"));
        await Assert.That(Loading.Lines(yaml)).Contains("the aliases nest deeper than 64 levels");
    }

    [Test]
    public async Task Many_aliases_are_no_bomb()
    {
        string yaml = "services:\n- {address: fwmark:1, destinations: &d [{address: 10.0.0.1, weight: 1}, {address: 10.0.0.2, weight: 1}]}\n"
            + string.Concat(Enumerable.Range(2, 999).Select(mark => $"- {{address: fwmark:{mark}, destinations: *d}}\n"));
        await Assert.That(Loading.Model(yaml).Table.Services.Sum(service => service.Destinations.Length)).IsEqualTo(2000);
    }
}
