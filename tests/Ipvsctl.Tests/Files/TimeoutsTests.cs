using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

public class TimeoutsTests
{
    [Test]
    [Arguments("{tcp: 15m, tcp-fin: 2m, udp: 300}", 900u, 120u, 300u)]
    [Arguments("{tcp: 1}", 1u, null, null)]
    [Arguments("{udp: 31d}", null, null, 2678400u)]
    [Arguments("{tcp-fin: 1h, tcp: ~}", null, 3600u, null)]
    [Arguments("{}", null, null, null)]
    public async Task What_is_stated_is_wanted_and_what_is_not_is_left_alone(string timeouts, uint? tcp, uint? tcpFin, uint? udp) =>
        await Assert.That(Loading.Model($"timeouts: {timeouts}").Table.Timeouts).IsEqualTo(new Timeouts(tcp, tcpFin, udp));

    [Test]
    [Arguments("services: []")]
    [Arguments("timeouts: ~")]
    [Arguments("timeouts:")]
    public async Task Without_the_section_all_are_left_alone(string yaml) => await Assert.That(Loading.Model(yaml).Table.Timeouts).IsNull();

    [Test]
    [Arguments("{tcp: 0}", "f:1:17: the timeout 0 is not a span of time in range: expected 1 to 21474836 seconds, as 90, 90s, 15m, 1h or 1d")]
    [Arguments("{tcp-fin: 249d}", "f:1:21: the timeout 249d is not a span of time in range: expected 1 to 21474836 seconds, as 90, 90s, 15m, 1h or 1d")]
    [Arguments("{tcpfin: 1}", "f:1:12: tcpfin is not a key here (did you mean tcp-fin?): expected one of tcp, tcp-fin, udp")]
    [Arguments("15m", "f:1:11: 15m is a single value: expected timeouts, which is a mapping")]
    public async Task What_is_wrong(string timeouts, string line) => await Assert.That(Loading.Lines($"timeouts: {timeouts}")).IsEqualTo(line);

    [Test]
    [Arguments("{tcp: 1h}", "timeouts: {tcp: 3600}\n")]
    [Arguments("{udp: 5m, tcp-fin: 2m, tcp: 15m}", "{}\n")]
    [Arguments("{udp: 5m, tcp-fin: 2m, tcp: 16m}", "timeouts: {tcp: 960, tcp-fin: 120, udp: 300}\n")]
    public async Task They_are_printed_unless_the_kernel_begins_with_them(string timeouts, string printed) =>
        await Assert.That(Loading.Printed($"timeouts: {timeouts}")).IsEqualTo(printed);
}
