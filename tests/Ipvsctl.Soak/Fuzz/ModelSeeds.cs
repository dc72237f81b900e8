using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>Valid model files, as a beginning for mutations: the examples, some in unusual forms, and random tables.</summary>
/// <param name="random">The source of everything random.</param>
internal sealed class ModelSeeds(Random random)
{
    private const string Examples = "examples";

    private static readonly string[] Written =
    [
        .. Directory.GetFiles(Examples, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText),
        """
        # every key
        defaults: { port: 8080, weight: 100, sched: wrr, forward: nat }
        timeouts: { tcp: 15m, tcp-fin: 2m, udp: 300 }
        sync:
          master: { interface: eth0, id: 1, maxlen: 1400, group: 224.0.0.81, port: 8848, ttl: 1 }
          backup: { interface: eth1 }
        policy: { max-removals: 30%, never-empty: true, protect: ["tcp://10.1.2.3:80"] }
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
          - address: "10.50.0.2:80"
        """,
        """
        ---
        services:
        - &web
          address: 'udp://[::1]:53'
          destinations: &servers
          - {address: "[::2]", weight: 0x10}
        - <<: [*web, {sched: sh}]
          address: fwmark6:7
          destinations: *servers
        ...
        """,
        """{"services":[{"address":"sctp://10.0.0.1:9","flags":["flag-1"],"destinations":[{"address":"10.0.0.2","weight":null}]}]}""",
        "defaults: !!map\n  weight: !!int 7\n  sched: >-\n    wrr\n? services\n: - ? address\n    : fwmark:+7 # a mark\r\n"
            + "    sched: \"\\u0072r\"\r\n",
    ];

    /// <summary>A valid model file.</summary>
    public string Next() => random.Next(2) == 0
        ? Written[random.Next(Written.Length)]
        : Write(new RandomTables(random, Repertoire.OfKernel).Table());

    /// <summary>A table as a model file.</summary>
    public static string Write(VirtualServerTable table)
    {
        var text = new StringWriter();
        YamlWriter.WriteDocument(text, DocumentWriter.Brief.ToDocument(table));
        return text.ToString();
    }
}
