using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Tests.Parameters;

namespace Ipvsctl.Tests.Files;

/// <summary>Why a value is what it is, where it does not plainly stand in the file.</summary>
public class OriginsTests
{
    private static readonly FixedParameters Environment = new("the environment", ("w", "7"), ("a", "10.0.0.1"), ("s", "wrr"), ("f", "one-packet"), ("x", "w"));

    private const string Same = "{address: '10.1.0.1:80', weight: 5, forward: nat, thresholds: {upper: 9, lower: 8}}";

    private const string Before =
        """
        defaults: {port: 9}
        timeouts: {tcp: 901, tcp-fin: 121, udp: 301}
        services:
        - address: udp://10.0.0.1:80
          sched: lc
          flags: [flag-3]
          persistence: {timeout: 60, netmask: 16, engine: sip}
          destinations:
          - {address: '10.1.0.1:80', weight: 5, forward: nat, thresholds: {upper: 9, lower: 8}}
        """;

    [Test]
    [Arguments("sched: rr", "sched: lc -> rr")]
    [Arguments("sched: '${s}'", "sched: lc -> wrr  (${s} from the environment, f:4:10)")]
    [Arguments("sched: '${none:-wrr}'", "sched: lc -> wrr  (${none:-wrr}, its own default, f:4:10)")]
    [Arguments("flags: []", "flags: flag-3 -> none")]
    [Arguments("flags: ['${f}']", "flags: flag-3 -> one-packet  (${f} from the environment, f:4:11)")]
    [Arguments("persistence: {timeout: 5m, netmask: 16, engine: sip}", "persistence: 60 s netmask 16 engine sip -> 300 s netmask 16 engine sip  (timeout 5m, f:4:26)")]
    [Arguments("persistence: {netmask: 16, engine: sip}", "persistence: 60 s netmask 16 engine sip -> 360 s netmask 16 engine sip  (timeout not stated: the default)")]
    [Arguments("persistence: {timeout: 60, netmask: 255.255.0.0, engine: sip}", "")]
    [Arguments("persistence: {timeout: 60, netmask: 255.0.0.0, engine: sip}", "persistence: 60 s netmask 16 engine sip -> 60 s netmask 8 engine sip  (netmask 255.0.0.0, f:4:39)")]
    [Arguments("persistence: {timeout: 60, engine: sip}", "persistence: 60 s netmask 16 engine sip -> 60 s engine sip  (netmask not stated: the default)")]
    [Arguments("persistence: {timeout: 60, netmask: 16}", "persistence: 60 s netmask 16 engine sip -> 60 s netmask 16  (engine not stated: the default)")]
    public async Task Of_a_service(string line, string change)
    {
        string[] keys = ["sched: lc", "flags: [flag-3]", "persistence: {timeout: 60, netmask: 16, engine: sip}"];
        string others = string.Concat(keys.Where(key => key.Split(':')[0] != line.Split(':')[0]).Select(key => $"\n  {key}"));
        await Assert.That(string.Join('\n', Lines(
            $"""
            services:
            - address: udp://10.0.0.1:80
              destinations: [{Same}]
              {line}{others}
            """))).IsEqualTo(change);
    }

    [Test]
    public async Task Of_what_a_service_does_not_state() =>
        await Assert.That(string.Join('\n', Lines("services: [{address: 'udp://10.0.0.1:80', destinations: [" + Same + "]}]")))
            .IsEqualTo(
                """
                sched: lc -> rr  (not stated: the default)
                flags: flag-3 -> none  (not stated: the default)
                persistence: 60 s netmask 16 engine sip -> none  (not stated: the default)
                """);

    [Test]
    [Arguments("", "sched: wrr, weight: 3, forward: tunnel", "weight: 5 -> 3  (defaults, f:1:33), forward: nat -> tunnel  (defaults, f:1:45), tunnel: none -> ipip  (type not stated: the default)")]
    [Arguments("", "sched: wrr, weight: '${w}', forward: nat", "weight: 5 -> 7  (defaults, ${w} from the environment, f:1:33)")]
    [Arguments(", weight: '${w}'", "forward: nat", "weight: 5 -> 7  (${w} from the environment, f:5:37)")]
    [Arguments(", weight: '${${x}}'", "forward: nat", "weight: 5 -> 7  (${${x}} from the environment, f:5:37)")]
    [Arguments(", weight: 0x10", "forward: masq", "weight: 5 -> 16  (0x10, f:5:37)")]
    [Arguments(", weight: 6", "forward: nat", "weight: 5 -> 6")]
    [Arguments(", weight: 5", "forward: masq", "")]
    [Arguments(", weight: 5, forward: direct", "forward: nat", "forward: nat -> direct")]
    [Arguments("", "forward: nat", "weight: 5 -> 0  (not stated: the default)")]
    public async Task Of_a_destination(string keys, string defaults, string change) =>
        await Assert.That(string.Join(", ", Lines(
            $$$"""
            defaults: { {{{defaults}}} }
            services:
            - {address: 'udp://10.0.0.1:80', sched: lc, flags: [flag-3], persistence: {timeout: 60, netmask: 16, engine: sip},
               destinations: [
               {address: '10.1.0.1:80'{{{keys}}}, thresholds: {upper: 9, lower: 8}}]}
            """))).IsEqualTo(change);

    [Test]
    [Arguments("thresholds: {upper: 0x0a}, forward: nat", "upper threshold: 9 -> 10  (0x0a, f:3:75), lower threshold: 8 -> 0  (not stated: the default)")]
    [Arguments("forward: nat", "upper threshold: 9 -> 0  (not stated: the default), lower threshold: 8 -> 0  (not stated: the default)")]
    public async Task Of_thresholds(string key, string change) =>
        await Assert.That(string.Join(", ", Lines(
            $$$"""
            services:
            - {address: 'udp://10.0.0.1:80', sched: lc, flags: [flag-3], persistence: {timeout: 60, netmask: 16, engine: sip},
               destinations: [{address: '10.1.0.1:80', weight: 5, {{{key}}}}]}
            """))).IsEqualTo(change);

    [Test]
    public async Task Of_timeouts() =>
        await Assert.That(Lines("timeouts: {tcp: 15m, tcp-fin: '${w}', udp: 302}\nservices: []").First(line => line.Contains("tcp")))
            .IsEqualTo("tcp: 901 -> 900  (15m, f:1:17), tcp-fin: 121 -> 7  (${w} from the environment, f:1:31), udp: 301 -> 302");

    [Test]
    public async Task Of_daemons()
    {
        var origins = new Origins();
        SyncDaemon before = Loading.Model("sync: {master: {interface: eth0, id: 7, ttl: 9, port: 1}}").Table.Sync!.Master!;
        SyncDaemon after = Loading.Explained("sync: {master: {interface: eth1, id: '${w}', group: 224.0.0.82, port: '${w}'}}", origins, Environment).Sync!.Master!;
        await Assert.That(string.Join(", ", origins.Explain(new RestartDaemon(before, after)))).IsEqualTo(
            "interface: eth0 -> eth1, group: 224.0.0.81 -> 224.0.0.82, port: 1 -> 7  (${w} from the environment, f:1:71), ttl: 9 -> 1  (not stated: the default)");
    }

    [Test]
    [Arguments("services: [{address: fwmark:1}]", "sched: not stated: the default")]
    [Arguments("services: [{address: 'tcp://${a}:80', sched: rr}]", "address: tcp://${a}:80 from the environment, f:1:22")]
    [Arguments("defaults: {sched: wrr}\nservices: [{address: fwmark:1}]", "sched: defaults, f:1:19")]
    public async Task Of_a_new_service(string yaml, string reasons)
    {
        var origins = new Origins();
        VirtualServerTable table = Loading.Explained(yaml, origins, Environment);
        await Assert.That(Text(origins.Explain(table.Services[0]))).IsEqualTo(reasons);
    }

    [Test]
    [Arguments("", "address: 10.1.0.1, weight: 1, forward: nat", "")]
    [Arguments("port: 81", "address: 10.1.0.1, weight: 1, forward: nat", "port: defaults, f:1:19")]
    [Arguments("port: 81", "address: '10.1.0.1:82', weight: 1, forward: nat", "")]
    [Arguments("port: 81", "address: '10.1.0.1:81', weight: 1, forward: nat", "")]
    [Arguments("port: 81", "address: 10.1.0.1, weight: 1, forward: direct", "port: direct keeps the port 80 of the service, f:3:68")]
    [Arguments("port: 81", "address: '${a}', weight: '${w}', forward: masq", "address: ${a} from the environment, f:3:68; forward: masq, f:3:101; weight: ${w} from the environment, f:3:84")]
    [Arguments("weight: 3", "address: 10.1.0.1", "forward: not stated: the default; weight: defaults, f:1:21")]
    public async Task Of_a_new_destination(string defaults, string keys, string reasons)
    {
        var origins = new Origins();
        VirtualServerTable table = Loading.Explained(
            $"defaults: {{ {defaults} }}\nservices: [\n{{address: 'tcp://10.0.0.1:80', sched: rr, destinations: [{{{keys}}}]}}]", origins, Environment);
        await Assert.That(Text(origins.Explain(table.Services[0].Identity, table.Services[0].Destinations[0]))).IsEqualTo(reasons);
    }

    [Test]
    public async Task What_is_not_in_the_file_has_none()
    {
        var origins = new Origins();
        VirtualService other = Loading.Service(Loading.InDestination("weight: 1"));
        await Assert.That(origins.Explain(other)).IsEmpty();
        Loading.Explained("services: []", origins);
        await Assert.That(origins.Explain(other)).IsEmpty();
        await Assert.That(origins.Explain(other.Identity, other.Destinations[0])).IsEmpty();
    }

    [Test]
    public async Task The_text_of_a_block_is_one_line()
    {
        var origins = new Origins();
        VirtualServerTable table = Loading.Explained("services:\n- address: tcp://10.0.0.1:80\n  sched: \"${s}${e:-\\n}\"\n".Replace("\\n", ""), origins, Environment);
        await Assert.That(Text(origins.Explain(table.Services[0]))).IsEqualTo("sched: ${s}${e:-} from the environment, f:3:10");
    }

    private static string Text(IEnumerable<NamedOrigin> reasons) => string.Join("; ", reasons.Select(one => $"{one.Field}: {one.Reason}"));

    private static IEnumerable<string> Lines(string yaml)
    {
        var origins = new Origins();
        VirtualServerTable after = Loading.Explained(yaml, origins, Environment);
        return ChangeSetBuilder.Build(Loading.Model(Before).Table, after).Changes.SelectMany<Change, string>(change => change switch
        {
            UpdateService update => origins.Explain(update).Select(field => $"{field}"),
            UpdateDestination update => [string.Join(", ", origins.Explain(update))],
            UpdateTimeouts update => [string.Join(", ", origins.Explain(update))],
            _ => [$"{change.GetType().Name}"],
        });
    }
}
