using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Characters that YAML 1.1, YAML 1.2 and JSON treat differently.</summary>
public class CharacterTests
{
    [Test]
    [Arguments("\u2028")]
    [Arguments("\u2029")]
    [Arguments("\u0085")]
    public async Task Only_line_feeds_and_carriage_returns_end_a_line(string separator)
    {
        await Assert.That(Loading.Printed($"# a comment{separator}timeouts: {{ tcp: 1 }}\nservices: []\n")).IsEqualTo("{}\n");
        await Assert.That(Loading.Lines($"# a{separator}b\nservices: 7 # c{separator}d\ndefaults: 7"))
            .IsEqualTo("f:2:11: 7 is a single value: expected a list\nf:3:11: 7 is a single value: expected the defaults, which is a mapping");
        await Assert.That(Loading.Lines($"services: a{separator}b")).StartsWith("f:1:11: a").And.EndsWith("b is a single value: expected a list");
        await Assert.That(Loading.Lines($"services: 'a{separator}b'\ndefaults: 7")).Contains("f:2:11: ");
    }

    [Test]
    [Arguments("\"\\ud834\\udd1e\"")]
    [Arguments("\"\\U0001d11e\"")]
    [Arguments("\"\\uD834\\uDD1E\"")]
    [Arguments("\"\U0001D11E\"")]
    public async Task A_character_above_U_FFFF_may_be_a_pair_of_escapes_as_in_JSON(string text) =>
        await Assert.That(Loading.Lines($"services: {text}")).IsEqualTo("f:1:11: \U0001D11E is a single value: expected a list");

    [Test]
    [Arguments("{\"services\"\n:\n[]}")]
    [Arguments("{\"services\"\n  :[]}")]
    [Arguments("{\"services\":[]\n,\n\"defaults\"\n:{}}")]
    [Arguments("\t{\n\t\"services\":\t[\t]\n\t}\n")]
    [Arguments("{services\n: []}")]
    public async Task A_colon_may_be_on_the_line_after_its_key_in_braces(string json) => await Assert.That(Loading.Printed(json)).IsEqualTo("{}\n");

    [Test]
    [Arguments("services: []\n\t\n")]
    [Arguments("\t\nservices: []")]
    [Arguments("services:\n \t \n  []\n\t\t\n")]
    [Arguments("services:\t[]\t\n")]
    [Arguments("services: []\t# a comment\n\t# another\n")]
    [Arguments("defaults:\n  port: 1\n\t\n  weight: 2\n")]
    public async Task A_line_of_blanks_is_blank(string yaml) => await Assert.That(Loading.Printed(yaml)).IsEqualTo("{}\n");

    [Test]
    public async Task Positions_after_them_are_right() =>
        await Assert.That(Loading.Lines("{\"defaults\"\n:\t{},\n\t\n\"services\"\n\t: 7}")).IsEqualTo("f:5:4: 7 is a single value: expected a list");

    [Test]
    [Arguments("services: # one\r- address: x\r\n  weight: 1\n", "f:3:3")]
    [Arguments("\r\n\r\nservices:\r- address: fwmark:1\r\r  x: 1", "f:6:3")]
    public async Task Every_kind_of_line_end_counts_once(string yaml, string place) => await Assert.That(Loading.Lines(yaml)).Contains($"{place}: ");

    [Test]
    public async Task A_long_line_has_right_columns()
    {
        string items = string.Concat(Enumerable.Range(1, 20_000).Select(mark => $"{{\"address\":\"fwmark:{mark}\"}},"));
        await Assert.That(Loading.Lines($"{{\"services\":[{items}7]}}")).IsEqualTo($"f:1:{14 + items.Length}: 7 is a single value: expected a service, which is a mapping");
    }
}
