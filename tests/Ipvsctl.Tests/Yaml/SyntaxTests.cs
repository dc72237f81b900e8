using Ipvsctl.Tests.Files;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Texts that are not YAML, and texts that are more than one document.</summary>
public class SyntaxTests
{
    [Test]
    [Arguments("services:\n\t- address: fwmark:1", "2:1: tab in the indentation; YAML allows only spaces")]
    [Arguments("services:\n- address: x\n\tsched: rr", "3:1: tab in the indentation; YAML allows only spaces")]
    [Arguments("a: b\n  \tc: d", "2:3: tab in the indentation; YAML allows only spaces")]
    [Arguments("a: >\n\ttext", "2:1: tab in the indentation; YAML allows only spaces")]
    [Arguments("services:\n- address: x\n  weight 1\n  sched: rr", "3:3: missing colon; expected weight: 1")]
    [Arguments("services:\n- address: x\n  weight:1\n", "3:3: missing space after the colon; expected weight: 1")]
    [Arguments("services:\n- address: x\n  weight=1\n", "3:3: missing colon; expected weight: 1")]
    [Arguments("services\n- address: x", "1:1: missing colon; expected services:")]
    [Arguments("services:\n- address 10.0.0.1\n  sched: rr", "2:3: missing colon; expected address: 10.0.0.1")]
    [Arguments("a: 1\ntcp://x:80\n", "2:1: expected a key and a colon before tcp://x:80")]
    [Arguments("a: 1\n// b\nc: 2", "2:1: a comment begins with #")]
    [Arguments("services:\n<<<<<<< HEAD\n- a: 1", "2:1: merge conflict marker; resolve the conflict and remove this line")]
    [Arguments("a: 1\nb: 2\n=======\nb: 3\n>>>>>>> x", "3:1: merge conflict marker; resolve the conflict and remove this line")]
    [Arguments("a: [\n<<<<<<< HEAD\nb]", "2:1: merge conflict marker; resolve the conflict and remove this line")]
    [Arguments("a: \"b\nc: \"d\"", "1:4: the quote \" is not closed; line 2 is not indented enough to belong to it")]
    [Arguments("- a: 'b\n  c: d", "1:6: the quote ' is not closed; line 2 is not indented enough to belong to it")]
    [Arguments("services: 'a", "1:11: the quote ' is never closed")]
    [Arguments("\"services", "1:1: the quote \" is never closed")]
    [Arguments("services: [\n", "1:11: [ is never closed; expected ]")]
    [Arguments("services: {", "1:11: { is never closed; expected }")]
    [Arguments("{services: []", "1:1: { is never closed; expected }")]
    [Arguments("services: [a, b\nc: d", "1:11: [ is never closed; expected ]")]
    [Arguments("- flags: [a\n  sched: rr", "1:10: [ is never closed; expected ]")]
    [Arguments("a: [b}", "1:6: unexpected }; expected ] for the bracket on line 1")]
    [Arguments("services: ]", "1:11: unexpected ]; quote it if it is text")]
    [Arguments("a: 1\n}", "2:1: unexpected }; quote it if it is text")]
    [Arguments("a: b: c", "1:5: a second colon on this line; quote the value: \"b: c\"")]
    [Arguments("- address: tcp: //10.0.0.1", "1:15: a space after the colon makes tcp a key; expected tcp://10.0.0.1")]
    [Arguments("- address: 10.0.0.1: 80", "1:20: a space after the colon makes 10.0.0.1 a key; expected 10.0.0.1:80")]
    [Arguments("services:\n- address: [::1]:80", "2:12: quote this IPv6 address, because [ starts a list: \"[::1]:80\"")]
    [Arguments("{weight: ${a}}", "1:10: inside { }, a parameter needs quotes: weight: \"${a}\"")]
    [Arguments("[${a}]", "1:2: inside [ ], a parameter needs quotes: \"${a}\"")]
    [Arguments("d:\n  - address: x\n     weight: 1", "3:6: indented by 5 spaces, but address on line 2 is indented by 4")]
    [Arguments("d:\n  - address: x\n    y: 1\n   weight: 1", "4:4: indented by 3 spaces, but y on line 3 is indented by 4")]
    [Arguments("services:\n - a\n- b", "3:1: indented by 0 spaces, but - on line 2 is indented by 1")]
    [Arguments("services: []\n defaults: {}", "2:2: indented by 1 space, but services on line 1 is indented by 0")]
    [Arguments("- a\nb: c", "2:1: missing dash; expected \"- b: c\", as on line 1")]
    [Arguments("d:\n  - a: 1\n  b: 1", "3:3: missing dash; expected \"- b: 1\", as on line 2")]
    [Arguments("a: 1\n- b", "2:1: a list item cannot follow the key a on line 1 in the same column; indent it, or remove the dash")]
    [Arguments("a: %wrr", "1:4: a value cannot start with %; quote it: \"%wrr\"")]
    [Arguments("a: @x", "1:4: a value cannot start with @; quote it: \"@x\"")]
    [Arguments("a: `x`", "1:4: a value cannot start with `; quote it: \"`x`\"")]
    [Arguments("services: - a", "1:11: a list cannot begin on the line of its key; put the dash on the next line")]
    [Arguments("services: \"x\" y", "1:15: unexpected y after the end of the value")]
    [Arguments("a: \"x\"#c", "1:7: a comment needs a space before #; if this is text, quote it")]
    [Arguments("a: [b,#c\n]", "1:7: a comment needs a space before #; if this is text, quote it")]
    [Arguments("\u00a0services: []", "1:1: no-break space (U+00A0) in the indentation; YAML allows only spaces")]
    [Arguments("a:\n \u00a0- b: 1", "2:2: no-break space (U+00A0) in the indentation; YAML allows only spaces")]
    [Arguments("\ufeff\ufeffservices: []", "1:1: byte order mark (U+FEFF) in the indentation; YAML allows only spaces")]
    [Arguments("a: 1\nweight:\u00a01", "2:1: no-break space (U+00A0) after the colon; expected a space")]
    [Arguments("a: 1\n\u2028b: 2", "2:1: U+2028 in the indentation; YAML allows only spaces")]
    [Arguments("{a: 1\nb: 2}", "2:1: missing comma; expected , or } before b:")]
    [Arguments("{\"a\": 1 \"b\": 2}", "1:12: unexpected colon: a comma is missing before it, or quotes around the text that contains it")]
    [Arguments("[\"a\" \"b\"]", "1:6: missing comma; expected , or ] before \"b\"]")]
    [Arguments("[a, , b]", "1:5: nothing before the comma; expected a value")]
    [Arguments("[- a]", "1:2: a list inside [ ] or { } has no dashes; separate its items with commas")]
    [Arguments("a: |x\n b", "1:5: unexpected text after | or >; put the text on the next line")]
    [Arguments("a: |\n   \n b", "2:4: this blank line has more spaces than the text after it")]
    [Arguments("--- a: b", "1:5: a mapping or list cannot begin on the line of ---; put it on the next line")]
    [Arguments("a: 1\n... b", "2:5: unexpected text after ...; expected the end of the line")]
    [Arguments("%YAML 2.0\n---\na: 1", "1:1: this YAML version is not supported; expected %YAML 1.2")]
    [Arguments("%YAML 1.2\n%YAML 1.2\n---\na: 1", "2:1: a second %YAML line; expected one for each document")]
    [Arguments("%TAG x y\n---\na: 1", "1:1: expected %TAG !NAME! PREFIX, once for each name")]
    [Arguments("%FOO\nservices: []", "1:1: a line that begins with % needs --- after it; otherwise quote it")]
    [Arguments("services: !<tag:x []", "1:11: this tag is not valid; if this is text, quote it")]
    [Arguments("a: !x!y 1", "1:4: the tag !x! is not declared by a %TAG line")]
    [Arguments("services: &", "1:11: the name of the anchor is missing after &; if this is text, quote it")]
    [Arguments("services: *", "1:11: the name of the anchor is missing after *; if this is text, quote it")]
    [Arguments("a: &x &y 1", "1:7: a second anchor for one value; expected one")]
    [Arguments("a: !x !y 1", "1:7: a second tag for one value; expected one")]
    [Arguments("a: &x 1\nb: &y *x", "2:4: an alias cannot have an anchor or a tag")]
    [Arguments("a: &x - b", "1:4: a list cannot begin on the line of its anchor or tag; put the dash on the next line")]
    [Arguments("services: \"a\\q\"", "1:13: \\q is not an escape sequence; write \\\\ for a backslash, or use single quotes")]
    [Arguments("a: \"\\u12\"", "1:5: \\u needs 4 hexadecimal digits")]
    [Arguments("a: \"\\ud834\"", "1:5: \\ud834 is not a character: half of a surrogate pair, or above 10FFFF")]
    [Arguments("a: \"\\udd1e\\ud834\"", "1:5: \\udd1e is not a character: half of a surrogate pair, or above 10FFFF")]
    [Arguments("a: \"\\ud834\\u0041\"", "1:5: \\ud834 is not a character: half of a surrogate pair, or above 10FFFF")]
    [Arguments("a: \"\\ud834\\ud834\"", "1:5: \\ud834 is not a character: half of a surrogate pair, or above 10FFFF")]
    [Arguments("a: \"x\\Uffffffff\"", "1:6: \\Uffffffff is not a character: half of a surrogate pair, or above 10FFFF")]
    [Arguments("a: \"\\U00110000\"", "1:5: \\U00110000 is not a character: half of a surrogate pair, or above 10FFFF")]
    [Arguments("a: \"\\U0000d834\"", "1:5: \\U0000d834 is not a character: half of a surrogate pair, or above 10FFFF")]
    [Arguments("services: []\n\u0000", "2:1: control character U+0000; YAML does not allow it")]
    [Arguments("services: []\n#\u0000\ndefaults: {}", "2:2: control character U+0000; YAML does not allow it")]
    [Arguments("a: \"\u0007\"", "1:5: control character U+0007; YAML does not allow it")]
    [Arguments("a: b\u007f", "1:5: control character U+007F; YAML does not allow it")]
    [Arguments("a: \u0080", "1:4: control character U+0080; YAML does not allow it")]
    public async Task A_syntax_mistake_is_reported_where_it_was_made(string yaml, string line) =>
        await Assert.That(Syntax(yaml)).IsEqualTo(line);

    [Test]
    public async Task A_quoted_text_in_a_message_is_short() =>
        await Assert.That(Syntax($"a: 1\nb {new string('x', 1000)}"))
            .IsEqualTo($"2:1: missing colon; expected b: {new string('x', 56)}…");

    [Test]
    public async Task What_stands_before_it_is_reported_too() =>
        await Assert.That(Loading.Lines("servces: []\ndefaults: 7\nservices: ]")).IsEqualTo(
            $"""
            f:1:1: servces is not a key here (did you mean services?): {Loading.ModelKeys}
            f:2:11: 7 is a single value: expected the defaults, which is a mapping
            f:3:11: unexpected ]; quote it if it is text
            """);

    [Test]
    [Arguments("services: []\n---\nservices: []", "f:2:1: a second document begins here: expected one document")]
    [Arguments("---\n---\nservices: []", "f:2:1: a second document begins here: expected one document")]
    [Arguments("--- {}\n--- {}", "f:2:1: a second document begins here: expected one document")]
    [Arguments("services: []\n...\n---\n[", "f:3:1: a second document begins here: expected one document")]
    [Arguments("services: []\n...\nservices: []", "f:3:1: a second document begins here: expected one document")]
    [Arguments("services: []\n--- # nothing but a comment", "f:2:1: a second document begins here: expected one document")]
    public async Task There_is_one_document(string yaml, string line) => await Assert.That(Loading.Lines(yaml)).IsEqualTo(line);

    [Test]
    [Arguments("---\nservices: []\n...\n")]
    [Arguments("%YAML 1.1\n---\nservices: []\n")]
    [Arguments("# a comment\n\n---\n# another\nservices: []\n...\n# a third\n")]
    public async Task Its_begin_and_its_end_may_be_marked(string yaml) => await Assert.That(Loading.Lines(yaml)).IsEqualTo("");

    [Test]
    [Arguments('[')]
    [Arguments('{')]
    public async Task Nesting_has_an_end(char open) =>
        await Assert.That(Loading.Lines($"x: {new string(open, 100_000)}")).EndsWith("f:1:67: nested deeper than 64 levels");

    [Test]
    public async Task And_it_is_far_enough_away() =>
        await Assert.That(Loading.Lines($"x: {new string('[', 63)}{new string(']', 63)}"))
            .IsEqualTo($"f:1:1: x is not a key here: {Loading.ModelKeys}");

    [Test]
    public async Task Tags_change_nothing() =>
        await Assert.That(Loading.Lines("services: !!seq\n- !service\n  address: !!str fwmark:1\n  destinations: [{address: 10.0.0.1, weight: !!int 7}]")).IsEqualTo("");

    private static string Syntax(string yaml)
    {
        var parser = new YamlParser(YamlText.From(new StringReader(yaml)));
        try
        {
            while (parser.Next() is not null)
            {
            }

            return "";
        }
        catch (YamlSyntaxException e)
        {
            return $"{e.At.Line}:{e.At.Column}: {e.Message}";
        }
    }
}
