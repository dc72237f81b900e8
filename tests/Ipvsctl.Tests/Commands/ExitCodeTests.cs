using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Commands;

/// <summary>Whole command lines that end before they need a kernel.</summary>
public class ExitCodeTests
{
    [Test]
    [Arguments("validate", "]", 30, ":1:1: unexpected ]; quote it if it is text")]
    [Arguments("changeset", "services: 7", 30, ":1:11: 7 is a single value: expected a list")]
    [Arguments("validate", "servces: []", 32, $":1:1: servces is not a key here (did you mean services?): {Loading.ModelKeys}")]
    [Arguments("apply", "servces: []", 32, $":1:1: servces is not a key here (did you mean services?): {Loading.ModelKeys}")]
    [Arguments("validate", "defaults: {port: '${env.X}'}", 35, ":1:18: the parameter env.X has no value: expected a source of parameters, such as --params-env or --params-network")]
    public async Task A_model_with_mistakes(string command, string yaml, int code, string line)
    {
        string path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, yaml);
        (ExitCode exit, string errors) = InProcess.Run(command, "-f", path);
        File.Delete(path);
        await Assert.That(((int)exit, errors)).IsEqualTo((code, path + line));
    }

    [Test]
    [Arguments("validate -f /nowhere", 30, "ipvsctl: cannot read the model file /nowhere: there is no such file")]
    [Arguments("--file=/nowhere apply", 30, "ipvsctl: cannot read the model file /nowhere: there is no such file")]
    [Arguments("validate -f --help", 30, "ipvsctl: cannot read the model file --help: there is no such file")]
    [Arguments("validate -f --debug", 30, "ipvsctl: cannot read the model file --debug: there is no such file")]
    [Arguments("set weight x -s fwmark:1 -d 10.0.0.1", 33, "ipvsctl: the weight x is not a whole number: expected a number from 0 to 2147483647")]
    [Arguments("set weight 1 -s fwmark:1", 33, "ipvsctl: set weight needs --destination")]
    [Arguments("validate --params-timeout soon", 33, "ipvsctl: --params-timeout soon is not a time: expected 90, 90s, 15m, 1h or 1d")]
    [Arguments("validate --params-timeout=0", 33, "ipvsctl: --params-timeout 0 is out of range: expected 1s to 1h")]
    [Arguments("set weight 1 -s fwmark:1 -d 10.0.0.1 -t -1", 33, "ipvsctl: --time -1 is out of range: expected 0s to 1d")]
    public async Task A_command_that_cannot_be_done(string typed, int code, string line)
    {
        (ExitCode exit, string errors) = InProcess.Run(typed.Split(' '));
        await Assert.That(((int)exit, errors)).IsEqualTo((code, line));
    }

    [Test]
    public async Task Help_for_an_unknown_command_is_wrong_usage()
    {
        (ExitCode exit, string errors) = InProcess.Run("help", "bogus");
        await Assert.That(exit).IsEqualTo(ExitCode.Usage);
        await Assert.That(errors).StartsWith("ipvsctl: there is no command bogus: expected one of apply, ");
    }
}
