using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

public class ControlCharactersTests
{
    [Test]
    [Arguments("plain ~ text", "plain ~ text")]
    [Arguments("ümlaut, 日本, é, 🙂", "ümlaut, 日本, é, 🙂")]
    [Arguments("\e[31m", "\\u001b[31m")]
    [Arguments("a\nb\rc\td", "a\\nb\\rc\\td")]
    [Arguments("\u007f\u0080\u009b", "\\u007f\\u0080\\u009b")]
    [Arguments("a\u00a0b\u2007c\u202fd\u3000e", "a\\u00a0b\\u2007c\\u202fd\\u3000e")]
    [Arguments("\u200b\u200c\u200d\u2060\ufeff\u00ad", "\\u200b\\u200c\\u200d\\u2060\\ufeff\\u00ad")]
    [Arguments("\u202a\u202b\u202c\u202d\u202e", "\\u202a\\u202b\\u202c\\u202d\\u202e")]
    [Arguments("\u2066\u2067\u2068\u2069\u200e\u200f\u061c", "\\u2066\\u2067\\u2068\\u2069\\u200e\\u200f\\u061c")]
    [Arguments("\u2028\u2029\u0085", "\\u2028\\u2029\\u0085")]
    [Arguments("\u034f\u115f\u3164\uffa0\u2800", "\\u034f\\u115f\\u3164\\uffa0\\u2800")]
    [Arguments("a\ufe0f\u180b", "a\\ufe0f\\u180b")]
    [Arguments("\ue000\uffff", "\\ue000\\uffff")]
    [Arguments("\U000e0041\U000e0100", "\\U000e0041\\U000e0100")]
    [Arguments("\ud800x\udc00", "\\ud800x\\udc00")]
    public async Task What_hides_or_controls_is_written_out(string text, string escaped) =>
        await Assert.That(ControlCharacters.Escape(text)).IsEqualTo(escaped);
}
