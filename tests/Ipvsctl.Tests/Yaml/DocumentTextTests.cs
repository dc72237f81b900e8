using System.Text;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

/// <summary>What text is, and where it stops being one.</summary>
public class DocumentTextTests
{
    [Test]
    [Arguments("")]
    [Arguments("a: ü€𝄞\n")]
    public async Task It_is_UTF_8_or_UTF_16_with_a_mark(string text)
    {
        await Assert.That(Read(Encoding.UTF8.GetBytes(text))).IsEqualTo(text);
        await Assert.That(Read([0xff, 0xfe, .. Encoding.Unicode.GetBytes(text)])).IsEqualTo(text);
        await Assert.That(Read([0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(text)])).IsEqualTo(text);
    }

    [Test]
    [Arguments("", "1:1")]
    [Arguments("\uFEFFabc", "1:4")]
    [Arguments("a\r\nb\n", "3:1")]
    [Arguments("ü\nü€𝄞", "2:5")]
    public async Task What_is_not_is_refused_with_its_place(string before, string place)
    {
        await Assert.That(Problem([.. Encoding.UTF8.GetBytes(before), 0xff, 0x0a])).IsEqualTo($"f:{place}: the byte 0xff is not UTF-8 text");
        await Assert.That(Problem([.. Encoding.UTF8.GetBytes(before), 0xe2, 0x82])).IsEqualTo($"f:{place}: the byte 0xe2 is not UTF-8 text");
    }

    [Test]
    public async Task A_stream_without_a_length_is_read_to_its_end()
    {
        string text = string.Concat(Enumerable.Repeat("€", 40_000));
        using var stream = new Pipe(Encoding.UTF8.GetBytes(text));
        await Assert.That(DocumentText.Read(stream, "f")).IsEqualTo(text);
    }

    [Test]
    public async Task Unless_it_is_no_text()
    {
        using FileStream endless = File.OpenRead("/dev/urandom");
        await Assert.That(Assert.Throws<DocumentException>(() => DocumentText.Read(endless, "f")).Message).EndsWith(" is not UTF-8 text");
    }

    [Test]
    public async Task It_has_a_largest_size()
    {
        var bytes = new byte[DocumentText.MaximumSize + 1];
        await Assert.That(DocumentText.Read(new MemoryStream(bytes, 1, DocumentText.MaximumSize), "f").Length).IsEqualTo(DocumentText.MaximumSize);
        await Assert.That(Assert.Throws<InvalidDataException>(() => Read(bytes)).Message).IsEqualTo("it is larger than 64 MiB");
    }

    private static string Problem(byte[] bytes) => Assert.Throws<DocumentException>(() => Read(bytes)).Message;

    private static string Read(byte[] bytes) => DocumentText.Read(new MemoryStream(bytes), "f");

    private sealed class Pipe(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
