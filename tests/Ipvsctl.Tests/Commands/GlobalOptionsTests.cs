namespace Ipvsctl.Tests.Commands;

/// <summary>The options of every command, and the environment variables that stand in for them.</summary>
[NotInParallel(nameof(InProcess))]
public class GlobalOptionsTests
{
    private static readonly string[] Variables =
        ["IPVSCTL_LOG_VERBOSE", "IPVSCTL_LOG_DEBUG", "IPVSCTL_PARAMS_HOST_ENV", "IPVSCTL_PARAMS_HOST_NETWORK", "IPVSCTL_PARAMS_FILE", "IPVSCTL_PARAMS_URLS"];

    [After(Test)]
    public void Forget() => Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, null));

    [Test]
    [Arguments("1", true)]
    [Arguments("t", true)]
    [Arguments("TRUE", true)]
    [Arguments("0", false)]
    [Arguments("False", false)]
    [Arguments("", false)]
    public async Task A_switch_may_be_a_variable(string value, bool on)
    {
        Environment.SetEnvironmentVariable("IPVSCTL_PARAMS_HOST_ENV", value);
        await Assert.That(Options().ParamsEnv).IsEqualTo(on);
        await Assert.That(Options().ParamsNetwork).IsFalse();
        await Assert.That(Options().Verbose).IsFalse();
    }

    [Test]
    [Arguments("IPVSCTL_LOG_VERBOSE", "maybe")]
    [Arguments("IPVSCTL_LOG_DEBUG", "2")]
    [Arguments("IPVSCTL_PARAMS_HOST_ENV", "yes")]
    [Arguments("IPVSCTL_PARAMS_HOST_NETWORK", " true")]
    public async Task A_switch_is_on_or_off(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        await Assert.That(Assert.Throws<UsageException>(() => Options()).Message).IsEqualTo($"the environment variable {name} is {value}: expected true or false");
    }

    [Test]
    public async Task Each_variable_turns_on_one_thing()
    {
        Environment.SetEnvironmentVariable("IPVSCTL_PARAMS_HOST_NETWORK", "true");
        Environment.SetEnvironmentVariable("IPVSCTL_LOG_VERBOSE", "true");
        await Assert.That((Options().Verbose, Options().ParamsEnv, Options().ParamsNetwork)).IsEqualTo((true, false, true));
        await Assert.That(Options().Debug).IsFalse();
        Environment.SetEnvironmentVariable("IPVSCTL_LOG_DEBUG", "1");
        await Assert.That(Options().Debug).IsTrue();
    }

    [Test]
    public async Task Lists_may_be_variables_too_and_options_replace_them()
    {
        Environment.SetEnvironmentVariable("IPVSCTL_PARAMS_FILE", "a b,c");
        Environment.SetEnvironmentVariable("IPVSCTL_PARAMS_URLS", "http://a, http://b");
        await Assert.That(string.Join('|', Options().ParamsFiles)).IsEqualTo("a b,c");
        await Assert.That(string.Join('|', Options().ParamsUrls)).IsEqualTo("http://a|http://b");
        await Assert.That(string.Join('|', Options(file: "x\0y").ParamsFiles)).IsEqualTo("x|y");
        await Assert.That(string.Join('|', Options(url: "http://x").ParamsUrls)).IsEqualTo("http://x");
    }

    [Test]
    [Arguments("1", 1)]
    [Arguments("3600", 3600)]
    public async Task A_time_is_whole_seconds(string text, int seconds) =>
        await Assert.That(Options(timeout: text).ParamsTimeout).IsEqualTo(TimeSpan.FromSeconds(seconds));

    [Test]
    [Arguments("0")]
    [Arguments("3601")]
    [Arguments("-1")]
    [Arguments("1.5")]
    [Arguments("soon")]
    [Arguments("")]
    public async Task Within_an_hour(string text) =>
        await Assert.That(Assert.Throws<UsageException>(() => Options(timeout: text)).Message)
            .IsEqualTo($"--params-timeout {text} is out of range: expected 1 to 3600 seconds");

    private static GlobalOptions Options(string file = "", string url = "", string timeout = GlobalOptions.DefaultTimeout) =>
        GlobalOptions.Of(verbose: false, debug: false, paramsEnv: false, paramsNetwork: false, file, url, timeout);
}
