using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Output;
using Ipvsctl.Tests.Documents;

namespace Ipvsctl.Tests.Commands;

/// <summary>A change set as <c>diff</c> shows it.</summary>
public class DiffFormTests
{
    private static readonly VirtualServerTable After = Loading.Model(
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
        """).Table;

    private static readonly ChangeSet Changes = ChangeSetBuilder.Build(SampleTable.Table, After);

    [Test]
    public async Task For_people_it_is_grouped_by_service() =>
        await Assert.That(Text(Changes, SampleTable.Counters)).IsEqualTo(
            """
            ~ tcp://10.0.0.1:80  50% of its new connections move
              ~ sched: sh -> wrr
              ~ flags: sh-port, flag-3 -> none
              ~ persistence: 60 s netmask 24 -> none
              + 10.1.0.3:80  direct, weight 5, thresholds 9/0
              ~ 10.1.0.1:8080  weight: 2 -> 5, upper threshold: 10 -> 0, lower threshold: 8 -> 0  (live: 10 active, 20 inactive, 0 persistent)
              - 10.1.0.2:80  (live: 0 active, 0 inactive, 4294967295 persistent)

            - udp://[2001:db8::1]:53
              - [2001:db8::2]:53
              - [2001:db8::3]:53

            + fwmark:1  sched mh, mh-port, persistence 60 s
              + 10.1.0.1:0  direct, weight 1

            ~ fwmark6:4294967295  100% of its new connections move
              + [2001:db8::2]:0  tunnel, weight 1, gre

            - sync master  eth0, id 7

            - sync backup  eth1, id 0

            ~ timeouts  tcp: 901 -> 900, udp: 300 -> 301

            + sync backup  eth2, id 0

            5 added, 3 changed, 6 removed

            """);

    [Test]
    public async Task Without_a_kernel_nothing_is_live() => await Assert.That(Text(Changes, counters: null)).DoesNotContain("live:");

    [Test]
    public async Task Nothing_is_a_line() =>
        await Assert.That(Text(new ChangeSet([]), SampleTable.Counters)).IsEqualTo("0 added, 0 changed, 0 removed\n");

    [Test]
    public async Task For_programs_it_is_a_record_a_change() =>
        await Assert.That(SampleTable.Json(json => DiffJson.Write(json, Changes, SampleTable.Counters)).Replace("},{\"type\"", "},\n{\"type\"")).IsEqualTo(
            """
            [{"type":"stop-daemon","role":"master"},
            {"type":"stop-daemon","role":"backup"},
            {"type":"add-service","service":"fwmark:1","destinations":1},
            {"type":"update-service","service":"tcp://10.0.0.1:80","fields":{"sched":{"before":"sh","after":"wrr"},"flags":{"before":"sh-port, flag-3","after":"none"},"persistence":{"before":"60 s netmask 24","after":"none"}}},
            {"type":"add-destination","service":"tcp://10.0.0.1:80","destination":"10.1.0.3:80","weight":5},
            {"type":"add-destination","service":"fwmark6:4294967295","destination":"[2001:db8::2]:0","weight":1},
            {"type":"update-destination","service":"tcp://10.0.0.1:80","destination":"10.1.0.1:8080","fields":{"weight":{"before":"2","after":"5"},"upper threshold":{"before":"10","after":"0"},"lower threshold":{"before":"8","after":"0"}},"connections":{"active":10,"inactive":20,"persistent":0}},
            {"type":"update-timeouts","fields":{"tcp":{"before":"901","after":"900"},"udp":{"before":"300","after":"301"}}},
            {"type":"delete-destination","service":"tcp://10.0.0.1:80","destination":"10.1.0.2:80","connections":{"active":0,"inactive":0,"persistent":4294967295}},
            {"type":"delete-service","service":"udp://[2001:db8::1]:53","destinations":2,"connections":{"active":0,"inactive":0,"persistent":0}},
            {"type":"start-daemon","role":"backup"}]
            """);

    [Test]
    public async Task Colours_are_for_terminals()
    {
        var paint = new Paint(on: true);
        await Assert.That(paint.Green("a") + paint.Red("b") + paint.Yellow("c")).IsEqualTo("\e[32ma\e[0m\e[31mb\e[0m\e[33mc\e[0m");
        await Assert.That(new Paint(on: false).Red("b")).IsEqualTo("b");
    }

    [Test]
    [Arguments("weight: 1\ntunnel: ~", "")]
    [Arguments("forward: tunnel", "forward: direct -> tunnel, tunnel: none -> ipip")]
    [Arguments("forward: tunnel\ntunnel: {type: gue, port: 1, checksum: inner}", "forward: direct -> tunnel, tunnel: none -> gue port 1 checksum inner")]
    [Arguments("thresholds: {upper: 2, lower: 1}\nweight: 2", "weight: 1 -> 2, upper threshold: 0 -> 2, lower threshold: 0 -> 1")]
    public async Task Fields_are_told_in_the_words_of_model_files(string lines, string fields) =>
        await Assert.That(string.Join(", ", Ipvsctl.Documents.FieldChanges.Of(
            Loading.Destination(Loading.InDestination("weight: 1")), Loading.Destination(Loading.InDestination(lines))))).IsEqualTo(fields);

    private static string Text(ChangeSet changes, TableCounters? counters)
    {
        var text = new StringWriter();
        new DiffOutput(text, counters, new Paint(on: false)).Write(changes);
        return text.ToString();
    }
}
