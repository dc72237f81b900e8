using ConsoleAppFramework;
using Ipvsctl.CommandLine;
using Ipvsctl.Hosting;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>The global options, and the environment variables that supply those that are not given.</summary>
public class GlobalOptionsTests
{
    [Test]
    [Arguments("1", true)]
    [Arguments("t", true)]
    [Arguments("TRUE", true)]
    [Arguments("0", false)]
    [Arguments("False", false)]
    [Arguments("", false)]
    public async Task A_variable_can_turn_a_switch_on(string value, bool on)
    {
        GlobalOptions options = Options(Variable("IPVSCTL_PARAMS_HOST_ENV", value), "apply");
        await Assert.That((options.ParamsEnv, options.ParamsNetwork, options.Verbose)).IsEqualTo((on, false, false));
    }

    [Test]
    [Arguments("IPVSCTL_LOG_VERBOSE", "maybe")]
    [Arguments("IPVSCTL_LOG_DEBUG", "2")]
    [Arguments("IPVSCTL_PARAMS_HOST_ENV", "yes")]
    [Arguments("IPVSCTL_PARAMS_HOST_NETWORK", " true")]
    public async Task A_variable_of_a_switch_is_true_or_false(string name, string value) =>
        await Assert.That(Assert.Throws<UsageException>(() => Options(Variable(name, value), "apply")).Message)
            .IsEqualTo($"the environment variable {name} is {value}: expected true or false");

    [Test]
    public async Task A_switch_that_is_given_needs_no_variable() =>
        await Assert.That(Options(Variable("IPVSCTL_LOG_VERBOSE", "maybe"), "apply", "-v").Verbose).IsTrue();

    [Test]
    public async Task A_command_does_not_see_variables_of_options_that_it_does_not_read() =>
        await Assert.That(Options(Variable("IPVSCTL_LOG_VERBOSE", "maybe"), "get").Verbose).IsFalse();

    [Test]
    public async Task Each_variable_turns_on_one_switch()
    {
        GlobalOptions options = Options(new() { ["IPVSCTL_PARAMS_HOST_NETWORK"] = "true", ["IPVSCTL_LOG_VERBOSE"] = "true" }, "apply");
        await Assert.That((options.Verbose, options.Debug, options.ParamsEnv, options.ParamsNetwork)).IsEqualTo((true, false, false, true));
        await Assert.That(Options(Variable("IPVSCTL_LOG_DEBUG", "1"), "apply").Debug).IsTrue();
    }

    [Test]
    public async Task A_variable_can_supply_values()
    {
        GlobalOptions options = Options(
            new() { ["IPVSCTL_PARAMS_FILE"] = "a b,c", ["IPVSCTL_PARAMS_URLS"] = "http://a, http://b" }, "apply");
        await Assert.That(string.Join('|', options.ParamsFile!)).IsEqualTo("a b,c");
        await Assert.That(string.Join('|', options.ParamsUrl!)).IsEqualTo("http://a|http://b");
    }

    [Test]
    public async Task Options_replace_the_values_of_a_variable()
    {
        GlobalOptions options = Options(Variable("IPVSCTL_PARAMS_FILE", "a"), "apply", "--params-file", "x", "--params-file=y", "--params-url", "http://x");
        await Assert.That(string.Join('|', options.ParamsFile!)).IsEqualTo("x|y");
        await Assert.That(string.Join('|', options.ParamsUrl!)).IsEqualTo("http://x");
    }

    [Test]
    public async Task Without_options_and_variables_there_are_defaults()
    {
        GlobalOptions options = Options([], "apply");
        await Assert.That(options.ParamsFile!).IsEmpty();
        await Assert.That((options.ParamsTimeout, options.Netns, options.Debug)).IsEqualTo((10, "", false));
    }

    [Test]
    [Arguments("1", 1)]
    [Arguments("3600", 3600)]
    public async Task The_timeout_is_whole_seconds(string text, int seconds) =>
        await Assert.That(Options([], "apply", "--params-timeout", text).ParamsTimeout).IsEqualTo(seconds);

    private static Dictionary<string, string> Variable(string name, string value) => new() { [name] = value };

    // As the framework does it, once it has found the command.
    private static GlobalOptions Options(Dictionary<string, string> variables, params string[] typed)
    {
        var builder = new ConsoleApp.GlobalOptionsBuilder(ArgumentNormalizer.Normalize(TypedLine.Parse(typed), new EnvironmentVariables(variables)));
        return GlobalOptions.Bind(ref builder);
    }
}
