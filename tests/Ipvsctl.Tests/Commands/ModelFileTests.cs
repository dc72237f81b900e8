using System.Text;
using Ipvsctl.CommandLine;
using Ipvsctl.Commands;
using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Commands;

/// <summary>The file that a command was given: read as a whole, or refused in a line.</summary>
public class ModelFileTests
{
    private static readonly GlobalOptions Quiet = new();

    [Test]
    [Arguments("services: [{address: fwmark:1}]")]
    [Arguments("\uFEFFservices: [{address: fwmark:1}]")]
    [Arguments("services:\r\n- address: fwmark:1\r\n")]
    public async Task It_is_UTF_8_with_or_without_a_mark(string text) =>
        await Assert.That(Load(Encoding.UTF8.GetBytes(text)).Table.Services.Length).IsEqualTo(1);

    [Test]
    public async Task What_is_not_UTF_8_is_refused() =>
        await Assert.That(Assert.Throws<DocumentException>(() => Load([(byte)'#', 0xff, (byte)'\n'])).Message).EndsWith(":1:2: the byte 0xff is not UTF-8 text");

    [Test]
    [Arguments("", "cannot read the model file: the file name is empty")]
    [Arguments("/nowhere/f.yaml", "cannot read the model file /nowhere/f.yaml: there is no such file")]
    [Arguments("/dev/null/f.yaml", "cannot read the model file /dev/null/f.yaml: there is no such file")]
    [Arguments("/dev/zero", "cannot read the model file /dev/zero: it is larger than 64 MiB")]
    [Arguments("/", "cannot read the model file /: it is a directory")]
    public async Task What_cannot_be_read_is_refused(string path, string message) =>
        await Assert.That(Assert.Throws<ModelFileException>(() => Load(path, Quiet)).Message).IsEqualTo(message);

    [Test]
    public async Task A_dash_is_standard_input() =>
        await Assert.That(Load("-", Quiet, new TestHost { Input = "services: [{address: fwmark:1}]" }).Table.Services.Length).IsEqualTo(1);

    [Test]
    public async Task Warnings_are_told_on_stderr()
    {
        string path = Written("services: [{address: fwmark:1, sched: none, destinations: [{address: 10.0.0.1, weight: 1}]}]"u8);
        var host = new TestHost();
        Load(path, Quiet, host);
        File.Delete(path);
        await Assert.That(host.Errors.TrimEnd())
            .IsEqualTo($"{path}:1:39: warning W007: the scheduler none gives no connection to anybody: state another one if that is not meant");
    }

    [Test]
    public async Task The_environment_is_a_source_if_it_is_asked_for()
    {
        byte[] text = "services: [{address: 'fwmark:${env.NOWHERE:-7}', sched: '${env.SCHED:-rr}'}]"u8.ToArray();
        await Assert.That(Load(text).Table.Services[0].Settings.Scheduler.Name).IsEqualTo("rr");
        await Assert.That(Assert.Throws<DocumentException>(() => Load(text, Quiet with { ParamsEnv = true }, new TestHost(new() { ["SCHED"] = "no name" }))).Message)
            .Contains("is not the name of a scheduler");
    }

    private static LoadedModel Load(byte[] text, GlobalOptions? options = null, TestHost? host = null)
    {
        string path = Written(text);
        try
        {
            return Load(path, options ?? Quiet, host);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static LoadedModel Load(string path, GlobalOptions options, TestHost? host = null)
    {
        Host process = (host ?? new TestHost()).Host;
        using var progress = Progress.For(process, options);
        return ModelFile.Load(process, path, options, progress);
    }

    private static string Written(ReadOnlySpan<byte> text)
    {
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, text);
        return path;
    }
}
