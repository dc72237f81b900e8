using Ipvsctl.Files;
using Ipvsctl.Parameters;
using Ipvsctl.Tests.Files;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Yaml;

/// <summary>Whatever a file holds, reading it gives a model or its mistakes, and never anything else.</summary>
public class FuzzTests
{
    private const int RoundsEach = 1500;

    private static readonly string[] Good =
    [
        """
        # every key there is
        defaults: { port: 8080, weight: 100, sched: wrr, forward: nat }
        timeouts: { tcp: 15m, tcp-fin: 2m, udp: 300 }
        sync:
          master: { interface: eth0, id: 1, maxlen: 1400, group: 224.0.0.81, port: 8848, ttl: 1 }
          backup: { interface: eth1 }
        services:
        - address: udp://10.1.2.3:80
          sched: mh
          flags: [mh-fallback, mh-port, one-packet]
          persistence: { timeout: 5m, netmask: 24, engine: sip }
          destinations:
          - address: 10.50.0.1:80
            forward: tunnel
            weight: 0
            thresholds: { upper: 1000, lower: 800 }
            tunnel: { type: gue, port: 6080, checksum: remote }
          - address: "10.50.0.2:8080"
        """,
        """
        ---
        services:
        - &web
          address: 'udp://[::1]:53'
          destinations: &servers
          - {address: "${env.HOST:-[::2]}", weight: 0x10}
        - <<: [*web, {sched: sh}]
          address: fwmark6:7
          destinations: *servers
        ...
        """,
        """{"services":[{"address":"sctp://10.0.0.1:9","flags":["flag-1"],"destinations":[{"address":"10.0.0.2","weight":null}]}]}""",
        "defaults: !!map\n  weight: !!int 7\n  sched: >-\n    wrr\n? services\n: - ? address\n    : fwmark:+7 # a mark\r\n    sched: \"\\u0072r\"\r\n",
    ];

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\t", " ", "  ", "- ", ": ", ":", ", ", "[", "]", "{", "}", "&a ", "*a", "*web", "<<: ", "? ", "| ", ">-\n", "!!str ", "!x ",
        "'", "\"", "\\", "#", " # ", "%YAML 1.2\n", "---\n", "...\n", "~", "null", "${", "}", "$${", "${a:-b}", "\0", "\uFEFF", "\u0085", "\u2028", "\uD834",
        "services", "address", "0x", "-1", "99999999999999999999", "🙂", "\u0007", "@", "`",
    ];

    [Test]
    [Arguments(0)]
    [Arguments(1)]
    [Arguments(2)]
    [Arguments(3)]
    public async Task A_changed_document_has_mistakes_or_has_none(int document)
    {
        for (int seed = 0; seed < RoundsEach; seed++)
        {
            string yaml = Mutation.Of(Good[document], Pieces, new Random(seed));
            if (Load(yaml) is { } unforeseen)
            {
                Assert.Fail($"document {document}, seed {seed}: {unforeseen}\n{yaml}");
            }
        }

        await Assert.That(Loading.Model(Good[document]).Table.Services).IsNotEmpty();
    }

    [Test]
    public async Task So_has_a_document_of_which_a_part_is_missing()
    {
        foreach (string yaml in Good)
        {
            for (int length = 0; length < yaml.Length; length++)
            {
                await Assert.That(Load(yaml[..length])).IsNull();
                await Assert.That(Load(yaml[length..])).IsNull();
            }
        }
    }

    // What came out besides a model and its mistakes; null if nothing did.
    private static string? Load(string yaml)
    {
        try
        {
            ModelLoader.Load(new StringReader(yaml), "f", () => new ParameterSources([]));
            return null;
        }
        catch (DocumentException e)
        {
            Diagnostic? nowhere = e.Diagnostics.FirstOrDefault(one => one.At.Line < 1 || one.At.Column < 1);
            return nowhere is not null ? $"no position: {nowhere}" : e.Diagnostics.Length != e.Message.Split('\n').Length ? $"not a line each: {e.Message}" : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }
}
