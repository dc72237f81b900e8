using System.Collections;
using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

public class EnvironmentParametersTests
{
    private static readonly Hashtable Variables = new()
    {
        ["PORT"] = "80",
        ["OPTIONS"] = "--a=b --c=d=e",
        ["EMPTY"] = "",
        ["lower.case"] = "x",
    };

    [Test]
    [Arguments("env.PORT", "80")]
    [Arguments("env.OPTIONS", "--a=b --c=d=e")]
    [Arguments("env.EMPTY", "")]
    [Arguments("env.lower.case", "x")]
    [Arguments("env.port", null)]
    [Arguments("env.HOME", null)]
    [Arguments("env.", null)]
    [Arguments("ENV.PORT", null)]
    [Arguments("PORT", null)]
    [Arguments("host.PORT", null)]
    public async Task Its_variables_are_named_env(string name, string? value) =>
        await Assert.That(new EnvironmentParameters(Variables).Find(name)).IsEqualTo(value);

    [Test]
    public async Task It_names_them_all() =>
        await Assert.That(string.Join(' ', new EnvironmentParameters(Variables).Names.Order(StringComparer.Ordinal)))
            .IsEqualTo("env.EMPTY env.OPTIONS env.PORT env.lower.case");

    [Test]
    public async Task A_name_that_is_nearly_right_is_proposed() =>
        await Assert.That(new ParameterSources([new EnvironmentParameters(Variables)]).Explain("env.PROT").Expected)
            .IsEqualTo("asked the environment (--params-env) (did you mean env.PORT?)");

    [Test]
    public async Task The_environment_of_a_process_is_such_a_one() =>
        await Assert.That(new EnvironmentParameters(Environment.GetEnvironmentVariables()).Find("env.PATH"))
            .IsEqualTo(Environment.GetEnvironmentVariable("PATH"));
}
