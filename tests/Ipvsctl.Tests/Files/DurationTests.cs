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
    [Arguments("0", 0u)]
    [Arguments("31d", 2678400u)]
    [Arguments("497d", 42940800u)]
    [Arguments("42949672", 42949672u)]
    [Arguments("'5m'", 300u)]
    [Arguments("+1", 1u)]
    [Arguments("0x10", 16u)]
    public async Task Seconds_or_a_number_with_a_unit(string text, uint seconds) =>
        await Assert.That(Loading.Service(Loading.InService($"persistence: {{ timeout: {text} }}")).Settings.Persistence!.Seconds).IsEqualTo(seconds);

    [Test]
    [Arguments("42949673")]
    [Arguments("498d")]
    [Arguments("11931h")]
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
            $"f:3:27: the timeout {text} is not a span of time in range: expected 0 to 42949672 seconds, as 90, 90s, 15m, 1h or 1d");
}
