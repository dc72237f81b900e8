using Ipvsctl.Files;
using Ipvsctl.Tests.Files;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Documents as text: small, on one line where they are short, quoted where they must be.</summary>
public class YamlWriterTests
{
    [Test]
    public async Task An_empty_mapping_is_written_on_one_line() =>
        await Assert.That(Loading.Text(new ModelDocument())).IsEqualTo("{}\n");

    [Test]
    public async Task Keys_stand_in_the_order_of_their_declaration_and_lists_below_their_key() =>
        await Assert.That(Loading.Text(new ModelDocument
        {
            Services =
            [
                new ServiceDocument
                {
                    Destinations = [new DestinationDocument { Weight = Scalar.FromText("0"), Address = Scalar.FromText("10.0.0.1:80") }],
                    Flags = [Scalar.FromText("sh-port"), Scalar.FromText("one-packet")],
                    Scheduler = Scalar.FromText("sh"),
                    Address = Scalar.FromText("tcp://10.0.0.1:80"),
                },
                new ServiceDocument { Address = Scalar.FromText("fwmark:1"), Persistence = new PersistenceDocument(), Destinations = [] },
            ],
            Defaults = new DefaultsDocument { Forward = Scalar.FromText("nat"), Port = Scalar.FromText("8080") },
        })).IsEqualTo(
            """
            defaults: {port: 8080, forward: nat}
            services:
            - address: tcp://10.0.0.1:80
              sched: sh
              flags: [sh-port, one-packet]
              destinations:
              - address: 10.0.0.1:80
                weight: 0
            - address: fwmark:1
              persistence: {}
              destinations: []

            """);

    [Test]
    [Arguments("[::1]:80", "'[::1]:80'")]
    [Arguments("null", "'null'")]
    [Arguments("Null", "'Null'")]
    [Arguments("~", "'~'")]
    [Arguments("", "''")]
    [Arguments("a: b", "'a: b'")]
    [Arguments("a #b", "'a #b'")]
    [Arguments("- a", "'- a'")]
    [Arguments("*a", "'*a'")]
    [Arguments("${env.X}", "${env.X}")]
    [Arguments("tcp://[::1]:80", "tcp://[::1]:80")]
    [Arguments("fwmark:7", "fwmark:7")]
    [Arguments("10.0.0.1:80", "10.0.0.1:80")]
    public async Task Text_is_quoted_where_it_must_be(string text, string written) =>
        await Assert.That(Loading.Text(Service(text))).IsEqualTo($"address: {written}\n");

    [Test]
    [Arguments("7")]
    [Arguments("yes")]
    [Arguments("true")]
    [Arguments("1e3")]
    [Arguments("0x10")]
    [Arguments("NULL")]
    [Arguments("-")]
    [Arguments("?")]
    [Arguments("<<")]
    [Arguments("=")]
    [Arguments("---")]
    [Arguments("...")]
    [Arguments(" a ")]
    [Arguments("a\nb\n")]
    [Arguments("a\tb")]
    [Arguments("\t")]
    [Arguments("'\"\\")]
    [Arguments("'")]
    [Arguments("'a'")]
    [Arguments("größer")]
    [Arguments("\u0007")]
    [Arguments("[,]{:}")]
    public async Task What_was_written_reads_back(string text)
    {
        await Assert.That(ReadBack(Service(text)).Address.Text).IsEqualTo(text);
        await Assert.That(ReadBack(Service("a") with { Flags = [Scalar.FromText(text), Scalar.FromText("b")] }).Flags![0].Text).IsEqualTo(text);
        await Assert.That(ReadBack(Service("a") with { Persistence = new PersistenceDocument { Engine = Scalar.FromText(text) } }).Persistence!.Engine?.Text)
            .IsEqualTo(text);
    }

    [Test]
    public async Task So_does_any_text_of_printable_characters()
    {
        var random = new Random(1);
        for (int round = 0; round < 5000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => (char)random.Next(' ', '~' + 1)));
            await Assert.That(ReadBack(Service(text)).Address.Text).IsEqualTo(text);
        }
    }

    [Test]
    public async Task What_stood_in_quotes_is_written_in_quotes() =>
        await Assert.That(Loading.Text(new ServiceDocument { Address = new Scalar("7", default) { Quoted = true } })).IsEqualTo("address: '7'\n");

    [Test]
    public async Task A_long_text_stays_on_its_line() =>
        await Assert.That(Loading.Text(Service(string.Join(' ', Enumerable.Repeat("word", 200)))).TrimEnd()).DoesNotContain("\n");

    private static ServiceDocument Service(string address) => new() { Address = Scalar.FromText(address) };

    private static ServiceDocument ReadBack(ServiceDocument document)
    {
        var diagnostics = new Diagnostics("f");
        ServiceDocument? read = YamlReader.ReadDocument<ServiceDocument>(new StringReader(Loading.Text(document)), diagnostics, out _);
        diagnostics.ThrowIfAny();
        return read!;
    }
}
