namespace Ipvsctl.Tests.Files;

/// <summary>Spans of time, as a persistence's timeout has them.</summary>
public class DurationTests
{
    [Test]
    [Arguments("1", 1u)]
    [Arguments("90", 90u)]
    [Arguments("90s", 90u)]
    [Arguments("15m", 900u)]
    [Arguments("1h", 3600u)]
    [Arguments("1d", 86400u)]
    [Arguments("31d", 2678400u)]
    [Arguments("2678400", 2678400u)]
    [Arguments("'5m'", 300u)]
    [Arguments("+1", 1u)]
    [Arguments("0x10", 16u)]
    public async Task Seconds_or_a_number_with_a_unit(string text, uint seconds) =>
        await Assert.That(Loading.Service(Loading.InService($"persistence: {{ timeout: {text} }}")).Settings.Persistence!.Seconds).IsEqualTo(seconds);

    [Test]
    [Arguments("0")]
    [Arguments("0s")]
    [Arguments("2678401")]
    [Arguments("32d")]
    [Arguments("745h")]
    [Arguments("4294967296")]
    [Arguments("4294967295d")]
    [Arguments("-1")]
    [Arguments("-1m")]
    [Arguments("090")]
    [Arguments("01m")]
    [Arguments("1_0")]
    [Arguments("1.5m")]
    [Arguments("1h30m")]
    [Arguments("1M")]
    [Arguments("1 m")]
    [Arguments("1ms")]
    [Arguments("m")]
    [Arguments("s")]
    [Arguments("forever")]
    [Arguments("1:30")]
    public async Task What_is_none(string text) =>
        await Assert.That(Loading.Lines(Loading.InService($"persistence: {{ timeout: {text} }}"))).IsEqualTo(
            $"f:3:27: the timeout {text} is not a span of time in range: expected 1 to 2678400 seconds, as 90, 90s, 15m, 1h or 1d");
}
