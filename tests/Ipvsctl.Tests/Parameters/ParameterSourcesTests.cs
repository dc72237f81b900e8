using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

public class ParameterSourcesTests
{
    private readonly FixedParameters _first = new("the first", ("a", "1"), ("both", "first"));
    private readonly FixedParameters _second = new("the second", ("both", "second"), ("port", "80"));

    [Test]
    [Arguments("a", "1")]
    [Arguments("port", "80")]
    [Arguments("both", "first")]
    [Arguments("neither", null)]
    public async Task The_first_that_knows_a_parameter_gives_its_value(string name, string? value) =>
        await Assert.That(new ParameterSources([_first, _second]).Find(name, out _)).IsEqualTo(value);

    [Test]
    public async Task Those_behind_it_are_not_asked()
    {
        new ParameterSources([_first, _second]).Find("a", out _);
        await Assert.That(_second.Asked).IsEmpty();
    }

    [Test]
    [Arguments("neither", "asked the first, the second")]
    [Arguments("prt", "asked the first, the second (did you mean port?)")]
    [Arguments("boht", "asked the first, the second (did you mean both?)")]
    public async Task Who_was_asked_is_said_and_the_nearest_name(string name, string explanation) =>
        await Assert.That(new ParameterSources([_first, _second]).Explain(name).Expected).IsEqualTo(explanation);

    [Test]
    public async Task Without_sources_the_options_are_named() =>
        await Assert.That(new ParameterSources([]).Explain("a").Expected).IsEqualTo("expected a source of parameters, such as --params-env or --params-network");
}
