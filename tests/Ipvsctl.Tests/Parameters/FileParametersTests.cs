using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Parameters;

public class FileParametersTests
{
    [Test]
    [Arguments("a: 1")]
    [Arguments("\uFEFFa: 1\r\n")]
    [Arguments("{\"a\":1}")]
    public async Task A_file_is_a_source(string text)
    {
        string path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, text);
        IParameterSource source = FileParameters.Read(path);
        File.Delete(path);
        await Assert.That(source.Find("a")).IsEqualTo("1");
        await Assert.That(source.Description).IsEqualTo($"the file {path}");
    }

    [Test]
    public async Task What_is_not_UTF_8_is_refused()
    {
        string path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, [.. "a: 1\nb: "u8, 0xff]);
        DocumentException refused = Assert.Throws<DocumentException>(() => FileParameters.Read(path));
        File.Delete(path);
        await Assert.That((refused.Kind, refused.Message)).IsEqualTo((DiagnosticKind.Syntax, $"{path}:2:4: the byte 0xff is not UTF-8 text"));
    }

    [Test]
    [Arguments("/nowhere", "cannot read the parameter file /nowhere: there is no such file")]
    [Arguments("/dev/zero", "cannot read the parameter file /dev/zero: it is larger than 64 MiB")]
    [Arguments("/", "cannot read the parameter file /: permission denied, or a directory")]
    public async Task What_cannot_be_read_is_said(string path, string message)
    {
        ParameterSourceException refused = Assert.Throws<ParameterSourceException>(() => FileParameters.Read(path));
        await Assert.That(refused.Message).IsEqualTo(message);
        await Assert.That(refused.IsUrl).IsFalse();
    }
}
