using Ipvsctl.CommandLine;

namespace Ipvsctl.Tests.Commands;

/// <summary>What a run takes from its host, and what it leaves alone.</summary>
public class HostTests
{
    [Test]
    public async Task Data_goes_to_standard_output_and_everything_else_to_standard_error()
    {
        var host = new TestHost { Input = "services: [{address: fwmark:1, destinations: [{address: 10.0.0.1}]}]" };
        ExitCode code = Entry.Run(host.Host, ["validate", "-f", "-"]);
        await Assert.That((code, host.Output)).IsEqualTo((ExitCode.Done, "Configuration valid.\n"));
        await Assert.That(host.Errors).StartsWith("standard input:1:47: warning W001: ");
    }

    [Test]
    public async Task A_parameter_is_one_of_the_host_s_variables()
    {
        var host = new TestHost(new() { ["PORT"] = "http", ["IPVSCTL_PARAMS_HOST_ENV"] = "true" }) { Input = "defaults: {port: '${env.PORT}'}" };
        await Assert.That(Entry.Run(host.Host, ["validate", "-f", "-"])).IsEqualTo(ExitCode.InvalidModel);
        await Assert.That(host.Errors).Contains("http");
    }

    [Test]
    [Arguments("IPVSCTL_LOG_DEBUG", true)]
    [Arguments("IPVSCTL_LOG_VERBOSE", false)]
    public async Task A_run_starts_the_logger_only_if_it_logs(string variable, bool isLogging)
    {
        var host = new TestHost(new() { [variable] = "true" }) { Input = "{}", IsLogging = isLogging };
        await Assert.That(Entry.Run(host.Host, ["validate", "-f", "-"])).IsEqualTo(ExitCode.Done).Because(host.Errors);
    }

    [Test]
    public async Task The_version_needs_nothing_of_the_host()
    {
        var host = new TestHost();
        await Assert.That(Entry.Run(host.Host, ["apply", "--version"])).IsEqualTo(ExitCode.Done);
        await Assert.That(host.Output).IsEqualTo($"{ProductVersion.Text}\n");
    }

    [Test]
    [Arguments(null, null, false)]
    [Arguments("dumb", null, false)]
    [Arguments("xterm", null, true)]
    [Arguments("xterm", "", true)]
    [Arguments("xterm", "1", false)]
    public async Task Colors_need_a_capable_terminal_and_no_NO_COLOR(string? term, string? noColor, bool shown)
    {
        var host = new TestHost(Variables(term, noColor)) { IsTerminal = true };
        await Assert.That(host.Host.Terminal.ShowsColors).IsEqualTo(shown);
        await Assert.That(new TestHost(Variables(term, noColor)).Host.Terminal.ShowsColors).IsFalse();
    }

    [Test]
    public async Task The_progress_line_is_as_wide_as_the_terminal()
    {
        var host = new TestHost(Variables("xterm", "1")) { IsTerminal = true };
        host.Host.Line.Show(new string('x', 50));
        host.Host.Line.End();
        await Assert.That(host.Errors).IsEqualTo($"\r\e[K{new string('x', 39)}\n");
    }

    [Test]
    public async Task Without_a_terminal_there_is_no_progress_line()
    {
        var host = new TestHost(Variables("xterm", null));
        host.Host.Line.Show("x");
        host.Host.Line.End();
        await Assert.That(host.Errors).IsEmpty();
    }

    private static Dictionary<string, string> Variables(string? term, string? noColor)
    {
        var variables = new Dictionary<string, string>();
        if (term is not null)
        {
            variables["TERM"] = term;
        }

        if (noColor is not null)
        {
            variables["NO_COLOR"] = noColor;
        }

        return variables;
    }
}
