using System.Text;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

/// <summary>What text is, and where it stops being one.</summary>
public class DocumentTextTests
{
    [Test]
    [Arguments("")]
    [Arguments("a: ü€𝄞\n")]
    public async Task Text_is_UTF_8(string text)
    {
        await Assert.That(Read(Encoding.UTF8.GetBytes(text))).IsEqualTo(text);
        await Assert.That(Read([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(text)])).IsEqualTo($"\uFEFF{text}");
    }

    [Test]
    [Arguments("utf-16", "UTF-16LE")]
    [Arguments("utf-16BE", "UTF-16BE")]
    [Arguments("utf-32", "UTF-32LE")]
    [Arguments("utf-32BE", "UTF-32BE")]
    public async Task Another_encoding_is_refused_by_name(string encoding, string name)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        string refusal = $"f:1:1: this is {name} text; convert it to UTF-8: iconv -f {name} -t UTF-8";
        foreach (byte[] text in new[] { other.GetBytes("a: ü€𝄞\n"), other.GetBytes("{}"), [.. other.GetBytes("a: 1\n"), 0xd8] })
        {
            await Assert.That(Problem(text)).IsEqualTo(refusal);
            await Assert.That(Problem([.. other.GetPreamble(), .. text])).IsEqualTo(refusal);
        }
    }

    [Test]
    [Arguments("ed a0 80", "0xed")]
    [Arguments("c0 80", "0xc0")]
    [Arguments("f4 90 80 80", "0xf4")]
    [Arguments("80", "0x80")]
    public async Task A_sequence_that_UTF_8_forbids_is_refused(string bytes, string first)
    {
        byte[] sequence = Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal));
        await Assert.That(Problem([.. "a: 1\rb: "u8, .. sequence])).IsEqualTo($"f:2:4: the byte {first} is not UTF-8 text");
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
