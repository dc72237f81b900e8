using Ipvsctl.Model;

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
    public async Task One_that_is_not_known_is_taken_with_a_warning(string text, string hint)
    {
        await Assert.That(Loading.Service(Loading.InService($"sched: {text}")).Settings.Scheduler.Name).IsEqualTo(text);
        await Assert.That(Loading.Warnings(Loading.InService($"sched: {text}"))).Contains(
            $"f:3:10: warning W002: the scheduler {text} is not one that ipvsctl knows{hint}: the kernel will decide");
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
        await Assert.That(Loading.Warnings("defaults: {sched: wrrr}")).StartsWith("f:1:19: warning W002: the scheduler wrrr is not one that ipvsctl knows");
    }
}
