using System.Text;
using System.Text.Json;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Commands;

/// <summary>A table with something of everything, for the forms in which it is printed.</summary>
internal static class SampleTable
{
    private const string Yaml =
        """
        timeouts: {tcp: 901, tcp-fin: 120, udp: 300}
        sync: {master: {interface: eth0, id: 7}, backup: {interface: eth1, maxlen: 1500}}
        services:
        - address: tcp://10.0.0.1:80
          sched: sh
          flags: [sh-port, flag-3]
          persistence: {timeout: 60, netmask: 24}
          destinations:
          - {address: '10.1.0.1:8080', weight: 2, forward: nat, thresholds: {upper: 10, lower: 8}}
          - {address: '10.1.0.2', weight: 0, forward: tunnel, tunnel: {type: gue, port: 6080, checksum: remote}}
        - address: udp://[2001:db8::1]:53
          flags: [one-packet]
          persistence: {netmask: 64, engine: sip}
          destinations:
          - {address: '[2001:db8::2]', weight: 1}
          - {address: '[2001:db8::3]', weight: 2147483647, forward: tunnel, tunnel: {type: gre, checksum: inner}}
        - address: fwmark6:4294967295
        """;

    /// <summary>The table.</summary>
    public static VirtualServerTable Table { get; } = Loading.Model(Yaml).Table;

    /// <summary>What its first service and that one's destinations have counted.</summary>
    public static TableCounters Counters { get; } = Count(Table.Services[0]);

    /// <summary>What a writer of JSON writes, on one line.</summary>
    public static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static TableCounters Count(VirtualService service) => new(new Dictionary<ServiceIdentity, ServiceCounters>
    {
        [service.Identity] = new(
            new Statistics(1, 2, 3, 4, 5, 6, 7, 8, 9, ulong.MaxValue),
            [
                new(service.Destinations[0].Identity, new ConnectionCounts(10, 20, 0), new Statistics(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)),
                new(service.Destinations[1].Identity, new ConnectionCounts(0, 0, 4294967295), new Statistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            ]),
    });
}
