using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Output;
using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Commands;

/// <summary>A change set as <c>diff</c> shows it.</summary>
public class DiffFormTests
{
    private static readonly Origins Origins = new();

    private static readonly VirtualServerTable After = Loading.Explained(
        """
        timeouts: {tcp: 15m, udp: 301}
        sync: {backup: {interface: eth2}}
        services:
        - address: tcp://10.0.0.1:80
          sched: wrr
          destinations:
          - {address: '10.1.0.1:8080', weight: 5, forward: nat}
          - {address: '10.1.0.3', weight: 5, thresholds: {upper: 9}}
        - address: fwmark6:4294967295
          destinations: [{address: '[2001:db8::2]', weight: 1, forward: tunnel, tunnel: {type: gre}}]
        - address: fwmark:1
          sched: mh
          flags: [mh-port]
          persistence: {timeout: 60}
          destinations: [{address: 10.1.0.1, weight: 1}]
        """,
        Origins);

    private static readonly ChangeSet Changes = ChangeSetBuilder.Build(SampleTable.Table, After);

    [Test]
    public async Task For_people_it_is_grouped_by_service() =>
        await Assert.That(Text(Changes, SampleTable.Counters)).IsEqualTo(
            """
            ~ tcp://10.0.0.1:80
              ~ sched: sh -> wrr
              ~ flags: sh-port, flag-3 -> none  (not stated: the default)
              ~ persistence: 60 s netmask 24 -> none  (not stated: the default)
              + 10.1.0.3:80  direct, weight 5, upper 9
              ~ 10.1.0.1:8080  weight: 2 -> 5, upper threshold: 10 -> 0  (not stated: the default), lower threshold: 8 -> 0  (not stated: the default)  (live: 10 active, 20 inactive, 0 persistent)
              - 10.1.0.2:80  (live: 0 active, 0 inactive, 4294967295 persistent)

            - udp://[2001:db8::1]:53
              - [2001:db8::2]:53
              - [2001:db8::3]:53

            + fwmark:1  sched mh, mh-port, persistence 60 s
              + 10.1.0.1:0  direct, weight 1

            ~ fwmark6:4294967295  its new connections are taken from now on
              + [2001:db8::2]:0  tunnel, weight 1, gre

            - sync master  eth0, id 7

            ~ timeouts  tcp: 901 -> 900  (15m, f:1:17), udp: 300 -> 301

            ~ sync backup  interface: eth1 -> eth2  (stopped, and started again)

            4 added, 4 changed, 5 removed

            """);

    [Test]
    public async Task Without_a_kernel_nothing_is_live() => await Assert.That(Text(Changes, counters: null)).DoesNotContain("live:");

    [Test]
    public async Task Nothing_is_a_line() =>
        await Assert.That(Text(new ChangeSet([]), SampleTable.Counters)).IsEqualTo("0 added, 0 changed, 0 removed\n");

    [Test]
    public async Task For_programs_it_is_an_object_with_a_record_per_change() =>
        await Assert.That(SampleTable.Json(json => new DiffJson(json, SampleTable.Counters, Origins).Write(Changes))
                .Replace("},{\"type\"", "},\n{\"type\"").Replace("},{\"address\":\"[", "},\n{\"address\":\"[").Replace("],\"summary\"", "],\n\"summary\"")).IsEqualTo(
            """
            {"changes":[{"type":"stop-daemon","role":"master","before":{"interface":"eth0","id":7,"maxlen":1472,"group":"224.0.0.81","port":8848,"ttl":1}},
            {"type":"add-service","service":"fwmark:1","after":{"address":"fwmark:1","sched":"mh","flags":["mh-port"],"persistence":{"timeout":60,"netmask":"32"},"destinations":[{"address":"10.1.0.1:0","weight":1,"forward":"direct","thresholds":{"upper":0,"lower":0},"reasons":{"forward":{"kind":"not-stated","text":"not stated: the default"}}}]}},
            {"type":"update-service","service":"tcp://10.0.0.1:80","fields":{"sched":{"before":"sh","after":"wrr"},"flags":{"before":["sh-port","flag-3"],"after":[],"reason":{"kind":"not-stated","text":"not stated: the default"}},"persistence":{"before":{"timeout":60,"netmask":"24"},"after":null,"reason":{"kind":"not-stated","text":"not stated: the default"}}}},
            {"type":"add-destination","service":"tcp://10.0.0.1:80","destination":"10.1.0.3:80","after":{"address":"10.1.0.3:80","weight":5,"forward":"direct","thresholds":{"upper":9,"lower":0}},"reasons":{"forward":{"kind":"not-stated","text":"not stated: the default"}}},
            {"type":"add-destination","service":"fwmark6:4294967295","destination":"[2001:db8::2]:0","after":{"address":"[2001:db8::2]:0","weight":1,"forward":"tunnel","thresholds":{"upper":0,"lower":0},"tunnel":{"type":"gre","checksum":"none"}},"traffic":"begins"},
            {"type":"update-destination","service":"tcp://10.0.0.1:80","destination":"10.1.0.1:8080","fields":{"weight":{"before":2,"after":5},"thresholds.upper":{"before":10,"after":0,"reason":{"kind":"not-stated","text":"not stated: the default"}},"thresholds.lower":{"before":8,"after":0,"reason":{"kind":"not-stated","text":"not stated: the default"}}},"connections":{"active":10,"inactive":20,"persistent":0}},
            {"type":"update-timeouts","fields":{"tcp":{"before":901,"after":900,"reason":{"kind":"normalization","text":"15m","at":"f:1:17"}},"udp":{"before":300,"after":301}}},
            {"type":"delete-destination","service":"tcp://10.0.0.1:80","destination":"10.1.0.2:80","before":{"address":"10.1.0.2:80","weight":0,"forward":"tunnel","thresholds":{"upper":0,"lower":0},"tunnel":{"type":"gue","port":6080,"checksum":"remote"}},"connections":{"active":0,"inactive":0,"persistent":4294967295}},
            {"type":"delete-service","service":"udp://[2001:db8::1]:53","before":{"address":"udp://[2001:db8::1]:53","sched":"rr","flags":["one-packet"],"persistence":{"timeout":360,"netmask":"64","engine":"sip"},"destinations":[{"address":"[2001:db8::2]:53","weight":1,"forward":"direct","thresholds":{"upper":0,"lower":0},"connections":{"active":0,"inactive":0,"persistent":0}},
            {"address":"[2001:db8::3]:53","weight":2147483647,"forward":"tunnel","thresholds":{"upper":0,"lower":0},"tunnel":{"type":"gre","checksum":"inner"},"connections":{"active":0,"inactive":0,"persistent":0}}]},"connections":{"active":0,"inactive":0,"persistent":0}},
            {"type":"restart-daemon","role":"backup","fields":{"interface":{"before":"eth1","after":"eth2"}}}],
            "summary":{"added":4,"changed":4,"removed":5}}
            """);

    [Test]
    public async Task Every_change_of_a_service_says_which_share_moves()
    {
        ChangeSet changes = ChangeSetBuilder.Build(
            Loading.Model("services: [{address: fwmark:1, sched: wrr, destinations: [{address: 10.0.0.1, weight: 1}, {address: 10.0.0.2, weight: 1}]}]").Table,
            Loading.Model("services: [{address: fwmark:1, sched: wrr, destinations: [{address: 10.0.0.1, weight: 2}, {address: 10.0.0.3, weight: 1}]}]").Table);
        string json = SampleTable.Json(writer => new DiffJson(writer, null, new Origins()).Write(changes));
        await Assert.That(json.Split("\"moved\":0.5").Length - 1).IsEqualTo(3);
        await Assert.That(Text(changes, null)).StartsWith("~ fwmark:1  50% of its new connections move\n");
    }

    [Test]
    public async Task A_service_that_goes_says_what_it_cuts_in_sum()
    {
        VirtualService service = SampleTable.Table.Services[0];
        var counters = new TableCounters(new Dictionary<ServiceIdentity, ServiceCounters>
        {
            [service.Identity] = new(
                default,
                [.. service.Destinations.Select(one => new DestinationCounters(one.Identity, new ConnectionCounts(2, 3, 4294967295), default))]),
        });

        await Assert.That(Text(ChangeSetBuilder.Build(SampleTable.Table, Loading.Model("services: []").Table), counters))
            .StartsWith("- tcp://10.0.0.1:80  (live: 4 active, 6 inactive, 8589934590 persistent)\n");
    }

    [Test]
    [Arguments(1000, 1001, "")]
    [Arguments(1000, 2000, "  17% of its new connections move")]
    [Arguments(1000, 1010, "  less than 1% of its new connections move")]
    public async Task A_small_share_is_told_as_one(int before, int after, string words)
    {
        string Yaml(int weight) => $"services: [{{address: fwmark:1, sched: {(words == "" ? "rr" : "wlc")}, destinations: [{{address: 10.0.0.1, weight: {weight}}}, {{address: 10.0.0.2, weight: 1000}}]}}]";
        ChangeSet changes = ChangeSetBuilder.Build(Loading.Model(Yaml(before)).Table, Loading.Model(Yaml(after)).Table);
        await Assert.That(Text(changes, null).Split('\n')[0]).IsEqualTo($"~ fwmark:1{words}");
    }

    [Test]
    [Arguments("1", "0", "  no destination takes its new connections any more")]
    [Arguments("0", "1", "  its new connections are taken from now on")]
    public async Task Traffic_that_ends_or_begins_is_said_in_words(string before, string after, string words)
    {
        ChangeSet changes = ChangeSetBuilder.Build(
            Loading.Model(Loading.InDestination($"weight: {before}")).Table, Loading.Model(Loading.InDestination($"weight: {after}")).Table);
        await Assert.That(Text(changes, null).Split('\n')[0]).IsEqualTo($"~ tcp://10.0.0.1:80{words}");
    }

    [Test]
    public async Task Colours_are_for_terminals()
    {
        var colors = new DiffColors(on: true);
        await Assert.That(colors.Added("a") + colors.Removed("b") + colors.Changed("c")).IsEqualTo("\e[32ma\e[0m\e[31mb\e[0m\e[33mc\e[0m");
        await Assert.That(new DiffColors(on: false).Removed("b")).IsEqualTo("b");
    }

    [Test]
    [Arguments("weight: 1\ntunnel: ~", "")]
    [Arguments("forward: tunnel", "forward: direct -> tunnel, tunnel: none -> ipip")]
    [Arguments("forward: tunnel\ntunnel: {type: gue, port: 1, checksum: inner}", "forward: direct -> tunnel, tunnel: none -> gue port 1 checksum inner")]
    [Arguments("thresholds: {upper: 2, lower: 1}\nweight: 2", "weight: 1 -> 2, upper threshold: 0 -> 2, lower threshold: 0 -> 1")]
    public async Task Fields_are_told_in_the_words_of_model_files(string lines, string fields) =>
        await Assert.That(string.Join(", ", FieldChanges.For(new UpdateDestination(
            default, Loading.Destination(Loading.InDestination("weight: 1")), Loading.Destination(Loading.InDestination(lines)))))).IsEqualTo(fields);

    private static string Text(ChangeSet changes, TableCounters? counters)
    {
        var text = new StringWriter();
        new DiffOutput(text, counters, Origins, new DiffColors(on: false)).Write(changes);
        return text.ToString();
    }
}
