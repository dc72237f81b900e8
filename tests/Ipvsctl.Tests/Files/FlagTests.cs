using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>Flags: <c>sh</c> and <c>mh</c> have words of their own for the first two.</summary>
public class FlagTests
{
    [Test]
    [Arguments("sh", "[sh-fallback]", SchedulerFlags.Flag1)]
    [Arguments("sh", "[sh-port]", SchedulerFlags.Flag2)]
    [Arguments("mh", "[mh-fallback]", SchedulerFlags.Flag1)]
    [Arguments("mh", "[mh-port, mh-fallback]", SchedulerFlags.Flag1 | SchedulerFlags.Flag2)]
    [Arguments("mh", "[flag-1, flag-2, flag-3]", SchedulerFlags.Flag1 | SchedulerFlags.Flag2 | SchedulerFlags.Flag3)]
    [Arguments("sh", "[flag-1, sh-fallback]", SchedulerFlags.Flag1)]
    [Arguments("rr", "[flag-3]", SchedulerFlags.Flag3)]
    [Arguments("fo", "[flag-2]", SchedulerFlags.Flag2)]
    [Arguments("rr", "[]", SchedulerFlags.None)]
    [Arguments("rr", "[one-packet]", SchedulerFlags.None)]
    public async Task They_are_those_of_the_scheduler(string scheduler, string words, SchedulerFlags flags) =>
        await Assert.That(Read(scheduler, words).Flags).IsEqualTo(flags);

    [Test]
    [Arguments("rr", "[one-packet]", true)]
    [Arguments("mh", "[mh-port, one-packet]", true)]
    [Arguments("mh", "[mh-port]", false)]
    public async Task One_packet_goes_with_every_scheduler(string scheduler, string words, bool onePacket) =>
        await Assert.That(Read(scheduler, words).OnePacket).IsEqualTo(onePacket);

    [Test]
    [Arguments("rr", "flag-4", " (did you mean flag-1?)", "flag-1, flag-2, flag-3, one-packet")]
    [Arguments("rr", "onepacket", " (did you mean one-packet?)", "flag-1, flag-2, flag-3, one-packet")]
    [Arguments("rr", "ONE-PACKET", " (did you mean one-packet?)", "flag-1, flag-2, flag-3, one-packet")]
    public async Task What_the_scheduler_does_not_know_is_a_mistake(string scheduler, string word, string hint, string known) =>
        await Assert.That(Loading.Lines(Loading.InService($"sched: {scheduler}\nflags: [flag-2, {word}]")))
            .IsEqualTo($"f:4:19: the flag {word} is unknown{hint}: expected one of {known}");

    [Test]
    [Arguments("sh", "mh-port", "mh-port needs the scheduler mh, not sh")]
    [Arguments("mh", "sh-fallback", "sh-fallback needs the scheduler sh, not mh")]
    [Arguments("rr", "sh-port", "sh-port needs the scheduler sh, not rr")]
    public async Task A_flag_of_another_scheduler_names_that_scheduler(string scheduler, string word, string problem) =>
        await Assert.That(Loading.Lines(Loading.InService($"sched: {scheduler}\nflags: [{word}]"))).StartsWith($"f:4:11: {problem}: expected one of ");

    [Test]
    public async Task A_flag_may_be_stated_once() =>
        await Assert.That(Loading.Lines(Loading.InService("flags: [flag-1, one-packet, flag-1, one-packet]"))).Contains("f:3:31: duplicate flag flag-1");

    [Test]
    public async Task The_scheduler_may_be_the_default_one() =>
        await Assert.That(Loading.Service("defaults: {sched: mh}\nservices: [{address: fwmark:1, flags: [mh-port]}]").Settings.Flags)
            .IsEqualTo(SchedulerFlags.Flag2);

    [Test]
    [Arguments("sched: 'm h'")]
    [Arguments("sched: ${env.X}")]
    [Arguments("sched: [mh]")]
    public async Task Of_a_scheduler_that_cannot_be_read_nobody_knows_the_flags(string line) =>
        await Assert.That(Loading.Lines(Loading.InService($"{line}\nflags: [mh-port, x]"))).DoesNotContain("\n");

    [Test]
    [Arguments("sched: 'm h'", "f:1:19: m h")]
    [Arguments("sched: '${env.X}'", "f:1:19: ")]
    [Arguments("sched: [mh]", "f:1:19: a list")]
    public async Task Nor_of_a_default_one_that_cannot_be_read(string defaults, string mistake) =>
        await Assert.That(Loading.Lines($"defaults: {{{defaults}}}\nservices: [{{address: fwmark:1, flags: [mh-port]}}]"))
            .StartsWith(mistake).And.DoesNotContain("\n");

    private static ServiceSettings Read(string scheduler, string words) =>
        Loading.Service(Loading.InService($"sched: {scheduler}\nflags: {words}")).Settings;
}
