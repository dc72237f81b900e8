using Ipvsctl.Model;
using Ipvsctl.Tests.Parameters;

namespace Ipvsctl.Tests.Files;

public class SchedulerTests
{
    private const string Expected =
        "expected a word of at most 15 letters, such as dh, fo, lblc, lblcr, lc, mh, none, nq, ovf, rr, sed, sh, twos, wlc, wrr";

    [Test]
    [Arguments("rr")]
    [Arguments("mh")]
    [Arguments("none")]
    [Arguments("'wrr'")]
    public async Task A_known_one_is_taken(string text)
    {
        await Assert.That(Loading.Service(Loading.InService($"sched: {text}")).Settings.Scheduler).IsEqualTo(new Scheduler(text.Trim('\'')));
        await Assert.That(Loading.Lines(Loading.InService($"sched: {text}"))).IsEqualTo("");
    }

    [Test]
    [Arguments("wrrr", " (did you mean wrr?)")]
    [Arguments("WRR", " (did you mean wrr?)")]
    [Arguments("bpf_1-x", "")]
    [Arguments("yes", "")]
    [Arguments("7", "")]
    [Arguments("fifteen-letters", "")]
    public async Task An_unknown_one_is_a_mistake(string text, string hint) =>
        await Assert.That(Loading.Lines(Loading.InService($"sched: {text}"))).IsEqualTo(
            $"f:3:10: the scheduler {text} is unknown{hint}: expected one of dh, fo, lblc, lblcr, lc, mh, none, nq, ovf, rr, sed, sh, twos, wlc, wrr, "
            + $"or schedulers: [{text}] at the top");

    [Test]
    [Arguments("wrrr")]
    [Arguments("bpf_1-x")]
    [Arguments("yes")]
    [Arguments("7")]
    [Arguments("fifteen-letters")]
    [Arguments("rr")]
    public async Task One_that_the_file_declares_is_taken(string text)
    {
        string yaml = $"schedulers: [other, {text}]\n{Loading.InService($"sched: {text}")}";
        await Assert.That(Loading.Lines(yaml)).IsEqualTo("");
        await Assert.That(Loading.Service(yaml).Settings.Scheduler.Name).IsEqualTo(text);
        await Assert.That(Loading.Service($"defaults: {{sched: '{text}'}}\nschedulers: [{text}]\nservices: [{{address: fwmark:1}}]").Settings.Scheduler.Name)
            .IsEqualTo(text);
    }

    [Test]
    public async Task A_declared_one_is_suggested() =>
        await Assert.That(Loading.Lines($"schedulers: [mine]\n{Loading.InService("sched: mime")}"))
            .StartsWith("f:4:10: the scheduler mime is unknown (did you mean mine?): expected one of dh, ");

    [Test]
    [Arguments("schedulers: ['${name}']", "${name}")]
    [Arguments("schedulers: [mine]", "${name}")]
    [Arguments("schedulers: ['${name}']", "mine")]
    public async Task Parameters_may_supply_the_declaration_and_the_use(string declaration, string use) =>
        await Assert.That(Loading.Lines(
            $"{declaration}\nservices: [{{address: fwmark:1, sched: '{use}'}}]", new FixedParameters("a file", ("name", "mine")))).IsEqualTo("");

    [Test]
    [Arguments("'a b'", "f:1:14: a b is not the name of a scheduler: ")]
    [Arguments("sixteen-letters-", "f:1:14: sixteen-letters- is not the name of a scheduler: ")]
    [Arguments("'${x}'", "f:1:14: the parameter x has no value")]
    public async Task Of_a_declaration_that_cannot_be_read_the_use_is_no_second_mistake(string name, string line) =>
        await Assert.That(Loading.Lines($"schedulers: [{name}]\n{Loading.InService("sched: mine")}")).StartsWith(line).And.DoesNotContain("\n");

    [Test]
    public async Task What_is_printed_declares_what_it_names()
    {
        string printed = Loading.Printed(
            """
            schedulers: [b, a, unused]
            engines: [mine]
            services:
            - {address: fwmark:1, sched: b}
            - {address: fwmark:2, sched: a, persistence: {engine: mine}}
            - {address: fwmark:3, sched: b, persistence: {engine: sip}}
            """);
        await Assert.That(printed).StartsWith("schedulers: [a, b]\nengines: [mine]\nservices:\n- address: fwmark:1\n  sched: b\n");
        await Assert.That(Loading.Lines(printed)).IsEqualTo("");
    }

    [Test]
    [Arguments("'r r'", "r r is not the name of a scheduler (did you mean rr?)")]
    [Arguments("rr,wrr", "rr,wrr is not the name of a scheduler")]
    [Arguments("../rr", "../rr is not the name of a scheduler")]
    [Arguments("größer", "größer is not the name of a scheduler")]
    [Arguments("sixteen-letters-", "sixteen-letters- is not the name of a scheduler")]
    [Arguments("''", "an empty text is not the name of a scheduler")]
    [Arguments("|\n  r\n  r", "r\\nr\\n is not the name of a scheduler")]
    public async Task What_cannot_be_a_module_s_name_is_a_mistake(string text, string problem) =>
        await Assert.That(Loading.Lines(Loading.InService($"sched: {text}"))).IsEqualTo($"f:3:10: {problem}: {Expected}");

    [Test]
    public async Task The_default_is_checked_in_the_same_way()
    {
        await Assert.That(Loading.Lines("defaults: {sched: 'r r'}")).StartsWith("f:1:19: r r is not the name of a scheduler");
        await Assert.That(Loading.Lines("defaults: {sched: wrrr}")).StartsWith("f:1:19: the scheduler wrrr is unknown (did you mean wrr?)");
    }
}
