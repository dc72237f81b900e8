using System.Text;
using System.Text.Json;
using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Tests.Commands;

/// <summary>Names that would control a terminal or run in a shell, in each output.</summary>
public class HostileTextTests
{
    private const string Hostile = "\e\u202ea\u009b\u200b;id";

    [Test]
    [Arguments("eth0.7-a_b@c:1,x%/+", "eth0.7-a_b@c:1,x%/+")]
    [Arguments("ethé", "ethé")]
    [Arguments("", "''")]
    [Arguments("z;id", "'z;id'")]
    [Arguments("a b", "'a b'")]
    [Arguments("$(id)", "'$(id)'")]
    [Arguments("`id`", "'`id`'")]
    [Arguments("a'b", "'a'\\''b'")]
    [Arguments("a\\b", "'a\\b'")]
    [Arguments("#a", "'#a'")]
    [Arguments("~a", "'~a'")]
    [Arguments("a=b", "'a=b'")]
    [Arguments("\ea'\\", "$'\\033a\\047\\134'")]
    [Arguments("a\u202eé", "$'a\\342\\200\\256é'")]
    public async Task A_shell_takes_a_word_for_the_text_that_it_is(string word, string quoted) => await Assert.That(ShellWord.Quote(word)).IsEqualTo(quoted);

    [Test]
    public async Task The_table_writes_such_a_name_out() => await Assert.That(Table(writer => TableOutput.Write(writer, Daemon(Hostile), TableCounters.Empty, false)))
        .Contains("sync master: \\u001b\\u202ea\\u009b\\u200b;id, id 1,");

    [Test]
    public async Task Ipvsadm_gets_it_in_quotes_and_a_warning_comes_with_it()
    {
        await Assert.That(Table(writer => IpvsadmOutput.Write(writer, Daemon("z;id")))).Contains("--mcast-interface 'z;id' --syncid 1 ");
        await Assert.That(string.Join('\n', IpvsadmLimits.Find(Daemon("z;id")))).Contains("'z;id'");
        await Assert.That(IpvsadmLimits.Find(Daemon("eth0"))).IsEmpty();
    }

    [Test]
    [Arguments(Hostile)]
    [Arguments("plain é 🙂 <&'>")]
    [Arguments("\u00a0\U000e0041\"\\\n")]
    public async Task JSON_holds_the_text_in_escapes_of_its_own(string text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = new JsonEscaping() }))
        {
            json.WriteStringValue(text);
        }

        string written = Encoding.UTF8.GetString(stream.ToArray());
        await Assert.That(Ipvsctl.Yaml.ControlCharacters.Escape(written)).IsEqualTo(written);
        await Assert.That(JsonDocument.Parse(written).RootElement.GetString()).IsEqualTo(text);
    }

    [Test]
    public async Task JSON_leaves_readable_what_is_readable()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = new JsonEscaping() }))
        {
            json.WriteStringValue("é 🙂 <&'>+\u202e\U000e0041");
        }

        await Assert.That(Encoding.UTF8.GetString(stream.ToArray())).IsEqualTo("\"é \\uD83D\\uDE42 <&'>+\\u202e\\uDB40\\uDC41\"");
    }

    [Test]
    [Arguments(Hostile)]
    [Arguments("a\u00a0b\U000e0041🙂")]
    [Arguments("z;id")]
    public async Task YAML_holds_the_text_in_escapes_of_its_own(string text)
    {
        using var writer = new StringWriter();
        var emitter = new Ipvsctl.Yaml.YamlLibrary.Emitter(writer);
        emitter.Scalar(text, quoted: false);
        emitter.End();
        string written = writer.ToString();
        string line = written[..written.IndexOf('\n', StringComparison.Ordinal)];
        await Assert.That(Ipvsctl.Yaml.ControlCharacters.Escape(line)).IsEqualTo(line);
        var events = new Ipvsctl.Yaml.YamlEvents(new StringReader(written));
        while (events.Current.Kind != Ipvsctl.Yaml.YamlEventKind.Scalar)
        {
            events.Advance();
        }

        await Assert.That(events.Current.Text).IsEqualTo(text);
    }

    private static VirtualServerTable Daemon(string name) =>
        new([]) { Sync = new SyncDaemons(new SyncDaemon(SyncRole.Master, name, 1, null, SyncDaemon.DefaultGroup, SyncDaemon.DefaultPort, 1), null) };

    private static string Table(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
