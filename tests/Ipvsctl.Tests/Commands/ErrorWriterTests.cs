using System.Text;
using Ipvsctl.Output;

namespace Ipvsctl.Tests.Commands;

/// <summary>What is said on standard error, and to whom nothing can be said.</summary>
public class ErrorWriterTests
{
    [Test]
    public async Task What_cannot_be_written_is_no_error()
    {
        new ErrorWriter(new DescriptorStream(-1)).WriteLine("x");
        await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        new ErrorWriter(full).WriteLine("x");
    }

    [Test]
    public async Task A_message_is_a_line() => await Assert.That(Written(writer => writer.WriteLine("an ümlaut"))).IsEqualTo("an ümlaut\n");

    [Test]
    [Arguments("\e[2J", "\\u001b[2J")]
    [Arguments("a\nipvsctl: b", "a\\nipvsctl: b")]
    [Arguments("\r\t\b\u007f\u009b", "\\r\\t\\u0008\\u007f\\u009b")]
    public async Task What_would_control_a_terminal_is_written_out(string message, string line)
    {
        await Assert.That(Written(writer => writer.WriteLine(message))).IsEqualTo($"{line}\n");
        await Assert.That(Written(writer => writer.ShowProgress(message))).IsEqualTo($"\r\e[K{line}");
    }

    [Test]
    public async Task What_is_said_stands_above_the_progress() => await Assert.That(Written(writer =>
    {
        writer.ShowProgress("1 of 2");
        writer.WriteLine("one");
        writer.ShowProgress("2 of 2");
        writer.EndProgress();
        writer.EndProgress();
        writer.WriteLine("two");
    })).IsEqualTo("\r\e[K1 of 2\r\e[Kone\n1 of 2\r\e[K2 of 2\ntwo\n");

    private static string Written(Action<ErrorWriter> write)
    {
        var stream = new MemoryStream();
        write(new ErrorWriter(stream));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
