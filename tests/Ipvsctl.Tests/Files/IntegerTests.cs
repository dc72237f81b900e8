namespace Ipvsctl.Tests.Files;

/// <summary>Whole numbers, as a weight has them: those of YAML 1.2, and none that YAML 1.1 would read as another.</summary>
public class IntegerTests
{
    private const string Expected = "expected a whole number from 0 to 2147483647";
    private const string LeadingZero = "is ambiguous: with a leading zero YAML 1.1 reads it as octal, YAML 1.2 as decimal";
    private const string Underscore = "is ambiguous: with an underscore it is a number to YAML 1.1, and text to YAML 1.2";

    [Test]
    [Arguments("0", 0)]
    [Arguments("7", 7)]
    [Arguments("+7", 7)]
    [Arguments("-0", 0)]
    [Arguments("65536", 65536)]
    [Arguments("2147483647", 2147483647)]
    [Arguments("0x10", 16)]
    [Arguments("0xFf", 255)]
    [Arguments("0x7fffffff", 2147483647)]
    [Arguments("0x007", 7)]
    [Arguments("0o17", 15)]
    [Arguments("!!int 7", 7)]
    [Arguments("7 # seven", 7)]
    public async Task What_is_a_number(string text, int number) =>
        await Assert.That(Loading.Destination(Loading.InDestination($"weight: {text}")).Weight).IsEqualTo(number);

    [Test]
    [Arguments("-1", "is out of range")]
    [Arguments("2147483648", "is out of range")]
    [Arguments("0x80000000", "is out of range")]
    [Arguments("9223372036854775808", "is out of range")]
    [Arguments("-9223372036854775809", "is out of range")]
    [Arguments("99999999999999999999999999", "is out of range")]
    [Arguments("0xffffffffffffffffffff", "is out of range")]
    [Arguments("0o7777777777777777777777777", "is out of range")]
    [Arguments("010", LeadingZero)]
    [Arguments("09", LeadingZero)]
    [Arguments("00", LeadingZero)]
    [Arguments("-010", LeadingZero)]
    [Arguments("1_000", Underscore)]
    [Arguments("+1_0", Underscore)]
    [Arguments("0x1_0", Underscore)]
    [Arguments("0_1", Underscore)]
    [Arguments("_1", "is not a whole number")]
    [Arguments("a_1", "is not a whole number")]
    [Arguments("1e2", "is not a whole number")]
    [Arguments("100.0", "is not a whole number")]
    [Arguments("1.9", "is not a whole number")]
    [Arguments("0b11", "is not a whole number")]
    [Arguments("0x", "is not a whole number")]
    [Arguments("0xg", "is not a whole number")]
    [Arguments("0o8", "is not a whole number")]
    [Arguments("0X10", "is not a whole number")]
    [Arguments("ff", "is not a whole number")]
    [Arguments("--1", "is not a whole number")]
    [Arguments("+-1", "is not a whole number")]
    [Arguments("+", "is not a whole number")]
    [Arguments(".inf", "is not a whole number")]
    [Arguments("1:30", "is not a whole number")]
    [Arguments("1 000", "is not a whole number")]
    [Arguments("yes", "is not a whole number")]
    [Arguments("٣", "is not a whole number")]
    public async Task What_is_none(string text, string problem) =>
        await Assert.That(Loading.Lines(Loading.InDestination($"weight: {text}"))).IsEqualTo($"f:6:13: the weight {text} {problem}: {Expected}");

    [Test]
    [Arguments("7")]
    [Arguments("0x10")]
    [Arguments("+7")]
    [Arguments("010")]
    [Arguments("1_000")]
    public async Task In_quotes_it_is_text(string text)
    {
        string line = $"f:6:13: the weight {text} is text, because it is in quotes: {Expected}";
        await Assert.That(Loading.Lines(Loading.InDestination($"weight: '{text}'"))).IsEqualTo(line);
        await Assert.That(Loading.Lines(Loading.InDestination($"weight: \"{text}\""))).IsEqualTo(line);
        await Assert.That(Loading.Lines(Loading.InDestination($"weight: !!str {text}"))).IsEqualTo(line);
    }

    [Test]
    public async Task And_quotes_are_not_what_is_wrong_with_a_word() =>
        await Assert.That(Loading.Lines(Loading.InDestination("weight: 'seven'"))).IsEqualTo($"f:6:13: the weight seven is not a whole number: {Expected}");

    [Test]
    [Arguments("defaults: {port: 65536}", "f:1:18: the port 65536 is out of range: expected a whole number from 0 to 65535")]
    [Arguments("defaults: {port: -1}", "f:1:18: the port -1 is out of range: expected a whole number from 0 to 65535")]
    [Arguments("defaults: {port: http}", "f:1:18: the port http is not a whole number: expected a whole number from 0 to 65535")]
    [Arguments("defaults: {weight: 1.5}", $"f:1:20: the weight 1.5 is not a whole number: {Expected}")]
    public async Task Every_number_has_a_name_and_a_range(string yaml, string line) =>
        await Assert.That(Loading.Lines(yaml)).IsEqualTo(line);
}
