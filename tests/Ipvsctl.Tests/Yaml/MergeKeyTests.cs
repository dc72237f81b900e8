using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Merge keys, <c>&lt;&lt;</c>: what a mapping takes over from others.</summary>
public class MergeKeyTests
{
    [Test]
    [Arguments("<<: *one", "wrr")]
    [Arguments("<<: [*one]", "wrr")]
    [Arguments("<<: [*one, *two]", "wrr")]
    [Arguments("<<: [*two, *one]", "sh")]
    [Arguments("<<: []", "rr")]
    [Arguments("<<: {sched: lc}", "lc")]
    [Arguments("<<: [{sched: lc}, *one]", "lc")]
    [Arguments("<<: [{}, *one]", "wrr")]
    [Arguments("<<: *one\n  sched: nq", "nq")]
    [Arguments("sched: nq\n  <<: *one", "nq")]
    public async Task What_is_written_wins_then_what_is_merged_first(string lines, string scheduler) =>
        await Assert.That(SchedulerOf(lines)).IsEqualTo(scheduler);

    [Test]
    [Arguments("<<: *merging", "wrr")]
    [Arguments("<<: [*merging, *two]", "wrr")]
    [Arguments("<<: [*two, *merging]", "sh")]
    [Arguments("<<: {<<: {<<: *two}}", "sh")]
    [Arguments("<<: [{<<: [{}, *two]}, *one]", "sh")]
    [Arguments("<<: [{<<: *two, sched: lc}, *one]", "lc")]
    public async Task What_a_merged_mapping_merges_belongs_to_it(string lines, string scheduler) =>
        await Assert.That(SchedulerOf(lines)).IsEqualTo(scheduler);

    [Test]
    public async Task It_takes_mappings_and_lists_as_a_whole() =>
        await Assert.That(Loading.Printed(
            """
            defaults: {weight: 1}
            services:
            - &first
              address: fwmark:1
              persistence: {timeout: 60, engine: sip}
              destinations:
              - &server {address: 10.0.0.1:80, thresholds: {upper: 9}}
              - {<<: *server, address: 10.0.0.2:80}
            - <<: *first
              address: fwmark:2
              persistence: {timeout: 70}
            """)).IsEqualTo(
            """
            services:
            - address: fwmark:1
              sched: rr
              persistence: {timeout: 60, engine: sip}
              destinations:
              - address: 10.0.0.1:80
                weight: 1
                forward: direct
                thresholds: {upper: 9}
              - address: 10.0.0.2:80
                weight: 1
                forward: direct
                thresholds: {upper: 9}
            - address: fwmark:2
              sched: rr
              persistence: {timeout: 70}
              destinations:
              - address: 10.0.0.1:80
                weight: 1
                forward: direct
                thresholds: {upper: 9}
              - address: 10.0.0.2:80
                weight: 1
                forward: direct
                thresholds: {upper: 9}

            """);

    [Test]
    [Arguments("<<: 7", "f:1:5: 7 is a single value: expected a mapping to merge")]
    [Arguments("<<: ~", "f:1:5: the value is missing: expected a mapping to merge")]
    [Arguments("<<: [7]", "f:1:6: 7 is a single value: expected a mapping to merge")]
    [Arguments("<<: [{}, [{}], ~]", "f:1:10: a list is not allowed here: expected a mapping to merge\nf:1:16: the value is missing: expected a mapping to merge")]
    public async Task Only_mappings_are_merged(string yaml, string lines) => await Assert.That(Loading.Lines(yaml)).IsEqualTo(lines);

    [Test]
    public async Task A_mistake_in_what_is_merged_is_reported_once_where_it_stands() =>
        await Assert.That(Loading.Lines("services:\n- &a\n  address: fwmark:1\n  shed: rr\n- <<: *a\n  address: fwmark:2\n- <<: *a\n  address: fwmark:3"))
            .IsEqualTo("f:4:3: shed is not a key here (did you mean sched?): expected one of address, sched, flags, persistence, destinations");

    [Test]
    public async Task A_merged_address_can_be_the_same_again() =>
        await Assert.That(Loading.Lines("services:\n- &a\n  address: fwmark:1\n-\n  <<: *a"))
            .IsEqualTo("f:3:12: duplicate service fwmark:1: first defined on line 3");

    private static string SchedulerOf(string lines) => Loading.Model(
        "services:\n"
        + "- &one {address: fwmark:1, sched: wrr}\n"
        + "- &two {address: fwmark:2, sched: sh}\n"
        + "- &merging {<<: *one, address: fwmark:3}\n"
        + $"- address: fwmark:4\n  {lines}\n").Table.Services[3].Settings.Scheduler.Name;
}
