using Ipvsctl.Tests.Files;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Texts that are not YAML, and texts that are more than one document.</summary>
public class SyntaxTests
{
    [Test]
    [Arguments("services: [\n", 2, 1)]
    [Arguments("services: ]", 1, 11)]
    [Arguments("services: {", 2, 1)]
    [Arguments("{services: []", 2, 1)]
    [Arguments("services: [a, b\nc: d", 2, 2)]
    [Arguments("a: b: c", 1, 5)]
    [Arguments("services: 'a", 1, 11)]
    [Arguments("services: \"a", 1, 11)]
    [Arguments("services: \"a\\q\"", 1, 11)]
    [Arguments("services: \"x\" y", 1, 15)]
    [Arguments("services: - a", 1, 11)]
    [Arguments("services: @a", 1, 11)]
    [Arguments("services: `a", 1, 11)]
    [Arguments("services: %a", 1, 11)]
    [Arguments("services: !<tag:x []", 1, 11)]
    [Arguments("services: &", 1, 11)]
    [Arguments("services: *", 1, 11)]
    [Arguments("services:\n\t- address: fwmark:1", 2, 1)]
    [Arguments("services:\n - a\n- b", 3, 1)]
    [Arguments("services: []\n defaults: {}", 2, 2)]
    [Arguments("- a\nb: c", 2, 1)]
    [Arguments("%FOO\nservices: []", 1, 1)]
    [Arguments("services: []\n...\nservices: []", 3, 1)]
    [Arguments("services: []\n\0", 2, 1)]
    [Arguments("services: []\n#\0\ndefaults: {}", 2, 2)]
    [Arguments("services:\n- address: [::1]:80", 2, 13)]
    [Arguments(": x", 1, 1)]
    public async Task What_is_not_YAML_is_one_mistake_where_it_stops_being_YAML(string yaml, int line, int column)
    {
        Diagnostic[] syntax = [.. Loading.Mistakes(yaml).Diagnostics.Where(one => one.Problem.StartsWith("this is not YAML: ", StringComparison.Ordinal))];
        await Assert.That(syntax).HasSingleItem();
        await Assert.That(syntax[0].Kind).IsEqualTo(DiagnosticKind.Syntax);
        await Assert.That(syntax[0].At).IsEqualTo(new SourcePosition(line, column));
    }

    [Test]
    [Arguments("services: [", "f:2:1: this is not YAML: While parsing a node, did not find expected node content")]
    [Arguments("services: 'a", "f:1:11: this is not YAML: While scanning a quoted scalar, find unexpected end of stream")]
    [Arguments("services: []\n...\nx: 1", "f:3:1: this is not YAML: Did not find expected <document start>")]
    public async Task The_message_is_a_sentence_without_the_library_s_own_position(string yaml, string line) =>
        await Assert.That(Loading.Lines(yaml)).IsEqualTo(line);

    [Test]
    public async Task What_stands_before_it_is_reported_too() =>
        await Assert.That(Loading.Lines("servces: []\ndefaults: 7\nservices: ]")).IsEqualTo(
            $"""
            f:1:1: servces is not a key here (did you mean services?): {Loading.ModelKeys}
            f:2:11: 7 is a single value: expected the defaults, which is a mapping
            f:3:11: this is not YAML: While parsing a node, did not find expected node content
            """);

    [Test]
    [Arguments("services: []\n---\nservices: []", "f:2:1: a second document begins here: expected one document")]
    [Arguments("---\n---\nservices: []", "f:2:1: a second document begins here: expected one document")]
    [Arguments("--- {}\n--- {}", "f:2:1: a second document begins here: expected one document")]
    [Arguments("services: []\n...\n---\n[", "f:3:1: a second document begins here: expected one document")]
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
        await Assert.That(Loading.Lines($"x: {new string(open, 100_000)}")).EndsWith(": this is not YAML: The maximum nesting depth of 64 has been exceeded");

    [Test]
    public async Task And_it_is_far_enough_away() =>
        await Assert.That(Loading.Lines($"x: {new string('[', 63)}{new string(']', 63)}"))
            .IsEqualTo($"f:1:1: x is not a key here: {Loading.ModelKeys}");

    [Test]
    public async Task Tags_change_nothing() =>
        await Assert.That(Loading.Lines("services: !!seq\n- !service\n  address: !!str fwmark:1\n  destinations: [{address: 10.0.0.1, weight: !!int 7}]")).IsEqualTo("");
}
