using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Parameters;

/// <summary>A YAML or JSON document of parameters under one name each.</summary>
public class ParameterTreeTests
{
    [Test]
    [Arguments("a: 1", "a=1")]
    [Arguments("a: {b: {c: x}}", "a.b.c=x")]
    [Arguments("a: [x, y]", "a.0=x a.1=y")]
    [Arguments("a: [[x], [y, z]]", "a.0.0=x a.1.0=y a.1.1=z")]
    [Arguments("a: [{b: 1}, {b: 2}]", "a.0.b=1 a.1.b=2")]
    [Arguments("a.b: 1\nc: 2", "a.b=1 c=2")]
    [Arguments("{\"a\": {\"b\": 1}}", "a.b=1")]
    [Arguments("a: &x {b: 1}\nc: *x", "a.b=1 c.b=1")]
    [Arguments("{}", "")]
    [Arguments("a: {}\nb: []", "")]
    public async Task Keys_are_joined_by_dots_and_items_are_numbered(string yaml, string values) => await Assert.That(Read(yaml)).IsEqualTo(values);

    [Test]
    [Arguments("a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}", "a.b=1 a.c=2 d.b=1 d.c=3")]
    [Arguments("a: {c: 3, <<: {b: 1, c: 2}}", "a.b=1 a.c=3")]
    [Arguments("<<: [{a: 1}, {a: 2, b: 2}, {}]", "a=1 b=2")]
    [Arguments("<<: []", "")]
    [Arguments("a: {<<: [{<<: {b: 1, c: 1}, b: 2}, {c: 3, d: 4}]}", "a.b=2 a.c=1 a.d=4")]
    [Arguments("a: {b: {x: 1}, <<: {b: {y: 2}, c: [7]}}", "a.b.x=1 a.c.0=7")]
    [Arguments("a: ~\n<<: {a: 1}", "")]
    [Arguments("a: {'<<': {b: 1}}", "a.<<.b=1")]
    public async Task Merge_keys_bring_what_is_not_there(string yaml, string values) => await Assert.That(Read(yaml)).IsEqualTo(values);

    [Test]
    [Arguments("<<: 7", "p:1:5: this cannot be merged: expected a mapping")]
    [Arguments("a: {<<: [{}, ~, [{}]]}", "p:1:14: this cannot be merged: expected a mapping\np:1:17: this cannot be merged: expected a mapping")]
    public async Task Only_mappings_can_be_merged(string yaml, string message) =>
        await Assert.That(Assert.Throws<DocumentException>(() => Read(yaml)).Message).IsEqualTo(message);

    [Test]
    [Arguments("a: 1000000", "a=1000000")]
    [Arguments("a: 1e6", "a=1e6")]
    [Arguments("a: 010", "a=010")]
    [Arguments("a: 1.50", "a=1.50")]
    [Arguments("a: 'x'", "a=x")]
    [Arguments("a: yes", "a=yes")]
    [Arguments("yes: 1\n1: 2", "1=2 yes=1")]
    [Arguments("a: ${b}", "a=${b}")]
    [Arguments("a: ''", "a=")]
    [Arguments("a: 'null'", "a=null")]
    public async Task A_value_is_the_text_that_stands_there(string yaml, string values) => await Assert.That(Read(yaml)).IsEqualTo(values);

    [Test]
    [Arguments("a: ~\nb: 1", "b=1")]
    [Arguments("a: null\nb:", "")]
    [Arguments("a: [~, x]", "a.1=x")]
    public async Task What_is_null_has_no_value(string yaml, string values) => await Assert.That(Read(yaml)).IsEqualTo(values);

    [Test]
    [Arguments("", "p:1:1: these are no parameters: expected a mapping of names to values")]
    [Arguments("- a", "p:1:1: these are no parameters: expected a mapping of names to values")]
    [Arguments("hello", "p:1:1: these are no parameters: expected a mapping of names to values")]
    [Arguments("[1, 2]", "p:1:1: these are no parameters: expected a mapping of names to values")]
    [Arguments("null", "p:1:1: these are no parameters: expected a mapping of names to values")]
    [Arguments("a: [", "p:1:4: this is neither YAML nor JSON: [ is never closed")]
    [Arguments("a: 1\na: 2", "p:2:4: duplicate parameter a: expected it once")]
    [Arguments("a: {b: 1}\na.b: 2", "p:2:6: duplicate parameter a.b: expected it once")]
    [Arguments("a: 1\n---\nb: 2", "p:2:1: a second document begins here")]
    [Arguments("a: 1\n--- [", "p:2:1: a second document begins here")]
    [Arguments("? [a]\n: 1\nb: 2", "p:1:3: this is not the name of a parameter: expected a single value")]
    public async Task What_is_wrong(string yaml, string line)
    {
        DocumentException mistakes = Assert.Throws<DocumentException>(() => Read(yaml));
        await Assert.That(mistakes.Message).StartsWith(line);
        await Assert.That(mistakes.Kind).IsEqualTo(DiagnosticKind.Syntax);
    }

    [Test]
    public async Task Aliases_cannot_nest_for_ever()
    {
        string yaml = "a0: &a0 x\n" + string.Concat(Enumerable.Range(1, 100).Select(level => $"a{level}: &a{level} [*a{level - 1}]\n"));
        await Assert.That(Assert.Throws<DocumentException>(() => Read(yaml)).Message).Contains("the aliases nest deeper than 64 levels");
    }

    [Test]
    public async Task They_are_a_source()
    {
        var source = new TreeParameters("the file p", ParameterTree.Read(new StringReader("a: {b: 1}"), "p"));
        await Assert.That(source.Find("a.b")).IsEqualTo("1");
        await Assert.That(source.Find("a")).IsNull();
        await Assert.That(source.Find("A.B")).IsNull();
        await Assert.That(new ParameterSources([source]).Explain("a.c").Expected).IsEqualTo("asked the file p");
    }

    private static string Read(string yaml) => string.Join(
        ' ', ParameterTree.Read(new StringReader(yaml), "p").OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}"));
}
