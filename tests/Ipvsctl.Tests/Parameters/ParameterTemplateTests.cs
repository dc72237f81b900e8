using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

public class ParameterTemplateTests
{
    private static readonly FixedParameters Source = new(
        "the test",
        ("a", "1"),
        ("b", "a"),
        ("c.1", "one"),
        ("empty", ""),
        (" a ", "blank"),
        ("template", "${a}"),
        ("brace", "}"),
        ("a:-b", "odd"),
        ("odd", "a:-b"),
        ("dashes", "x:-y"),
        ("größe", "groß"),
        ("$a", "dollar"));

    [Test]
    [Arguments("", "")]
    [Arguments("text", "text")]
    [Arguments("${a}", "1")]
    [Arguments("x${a}y", "x1y")]
    [Arguments("${a}${b}", "1a")]
    [Arguments("tcp://${c.1}:${a}", "tcp://one:1")]
    [Arguments("${empty}", "")]
    [Arguments("${größe}", "groß")]
    public async Task A_parameter_stands_for_its_value(string text, string expanded) => await Assert.That(Expand(text)).IsEqualTo(expanded);

    [Test]
    [Arguments("${c.${a}}", "one")]
    [Arguments("${${b}}", "1")]
    [Arguments("${c.${${b}}}", "one")]
    [Arguments("${${empty}a}", "1")]
    public async Task A_name_may_hold_parameters(string text, string expanded) => await Assert.That(Expand(text)).IsEqualTo(expanded);

    [Test]
    [Arguments("${template}", "${a}")]
    [Arguments("${brace}${a}", "}1")]
    [Arguments("${x:-${template}}", "${a}")]
    [Arguments("${x:-${dashes}}", "x:-y")]
    public async Task A_value_is_taken_as_it_is(string text, string expanded) => await Assert.That(Expand(text)).IsEqualTo(expanded);

    [Test]
    [Arguments("${x:-text}", "text")]
    [Arguments("${x:-}", "")]
    [Arguments("${a:-text}", "1")]
    [Arguments("${empty:-text}", "text")]
    [Arguments("${empty:-}", "")]
    [Arguments("${empty:-${x:-${a}}}", "1")]
    [Arguments("${x:-${a}}", "1")]
    [Arguments("${x:-${y:-${a}}}", "1")]
    [Arguments("${x:-a:-b}", "a:-b")]
    [Arguments("${x:- }", " ")]
    [Arguments("${x:-[::1]}:80", "[::1]:80")]
    [Arguments("${c.${x:-1}}", "one")]
    [Arguments("${x:-$${a}}", "${a}")]
    [Arguments("${${odd}}", "odd")]
    public async Task A_default_is_taken_where_nobody_knows_the_name(string text, string expanded) => await Assert.That(Expand(text)).IsEqualTo(expanded);

    [Test]
    [Arguments("${a:-${x}}", "1")]
    [Arguments("${a:-${b${x}}}", "1")]
    [Arguments("${x:-${a:-${y}}}", "1")]
    public async Task A_default_that_is_not_needed_is_not_looked_at(string text, string expanded) => await Assert.That(Expand(text)).IsEqualTo(expanded);

    [Test]
    [Arguments("$${a}", "${a}")]
    [Arguments("$$${a}", "$${a}")]
    [Arguments("$${", "${")]
    [Arguments("$${a}${a}", "${a}1")]
    [Arguments("$", "$")]
    [Arguments("$a", "$a")]
    [Arguments("$ {a}", "$ {a}")]
    [Arguments("{a}", "{a}")]
    [Arguments("a}", "a}")]
    [Arguments("}", "}")]
    [Arguments("${a}}", "1}")]
    [Arguments("$$", "$$")]
    [Arguments("100$", "100$")]
    [Arguments("a:-b", "a:-b")]
    public async Task Everything_else_is_literal(string text, string expanded) => await Assert.That(Expand(text)).IsEqualTo(expanded);

    [Test]
    [Arguments("${ a }", "blank")]
    [Arguments("${$a}", "dollar")]
    public async Task Blanks_and_signs_in_a_name_count(string text, string expanded) => await Assert.That(Expand(text)).IsEqualTo(expanded);

    [Test]
    [Arguments("${a", "the parameter in ${a has no end: expected a closing brace }")]
    [Arguments("x${", "the parameter in x${ has no end: expected a closing brace }")]
    [Arguments("${${a}", "the parameter in ${${a} has no end: expected a closing brace }")]
    [Arguments("${x:-${a}", "the parameter in ${x:-${a} has no end: expected a closing brace }")]
    [Arguments("${a:-${x}", "the parameter in ${a:-${x} has no end: expected a closing brace }")]
    [Arguments("${}", "${} names no parameter: expected a name, such as ${env.PORT} or ${host.eth0}")]
    [Arguments("${:-text}", "${} names no parameter: expected a name, such as ${env.PORT} or ${host.eth0}")]
    [Arguments("${${empty}}", "${} names no parameter: expected a name, such as ${env.PORT} or ${host.eth0}")]
    [Arguments("${x}", "the parameter x has no value: asked the test")]
    [Arguments("${no }", "the parameter no  has no value: asked the test")]
    [Arguments("${x${a}}", "the parameter x1 has no value: asked the test")]
    [Arguments("${x:-${y}}", "the parameter y has no value: asked the test")]
    [Arguments("${template:}", "the parameter template: has no value: asked the test (did you mean template?)")]
    public async Task What_is_wrong(string text, string message) =>
        await Assert.That(Assert.Throws<ParameterException>(() => Expand(text)).Message).IsEqualTo(message);

    [Test]
    public async Task Nesting_has_an_end()
    {
        string Nested(int levels) => string.Concat(Enumerable.Repeat("${empty:-", levels)) + new string('}', levels);

        await Assert.That(Expand(Nested(16))).IsEqualTo("");
        await Assert.That(Assert.Throws<ParameterException>(() => Expand(Nested(17))).Message)
            .IsEqualTo($"{Nested(17)} nests parameters too deep: expected at most 16 levels");
        await Assert.That(Assert.Throws<ParameterException>(() => Expand(string.Concat(Enumerable.Repeat("${", 100_000)))).Expected)
            .IsEqualTo("expected at most 16 levels");
    }

    [Test]
    [Arguments("${a}", true)]
    [Arguments("$${", true)]
    [Arguments("a}", false)]
    [Arguments("$a", false)]
    [Arguments("", false)]
    public async Task What_may_hold_one_is_seen_at_once(string text, bool may) => await Assert.That(ParameterTemplate.MayContain(text)).IsEqualTo(may);

    private static string Expand(string text) => ParameterTemplate.Expand(text, new ParameterSources([Source]));
}
