using Ipvsctl.Model;
using Ipvsctl.Output;

namespace Ipvsctl.Tests.Commands;

/// <summary>The forms in which <c>get</c> prints a table, besides a model file.</summary>
public class TableFormTests
{
    [Test]
    public async Task Rules_for_ipvsadm() =>
        await Assert.That(Text(writer => IpvsadmOutput.Write(writer, SampleTable.Table))).IsEqualTo(
            """
            --set 901 120 300
            -A -t 10.0.0.1:80 -s sh -p 60 -M 255.255.255.0 -b sh-port,flag-3
            -a -t 10.0.0.1:80 -r 10.1.0.1:8080 -m -w 2 -x 10 -y 8
            -a -t 10.0.0.1:80 -r 10.1.0.2:80 -i -w 0 --tun-type gue --tun-port 6080 --tun-remcsum
            -A -u [2001:db8::1]:53 -s rr -p 360 -M 64 --pe sip -o
            -a -u [2001:db8::1]:53 -r [2001:db8::2]:53 -g -w 1
            -a -u [2001:db8::1]:53 -r [2001:db8::3]:53 -i -w 2147483647 --tun-type gre --tun-csum
            -A -f 4294967295 -6 -s rr
            --start-daemon master --mcast-interface eth0 --syncid 7 --sync-maxlen 1472 --mcast-group 224.0.0.81 --mcast-port 8848 --mcast-ttl 1
            --start-daemon backup --mcast-interface eth1 --syncid 0 --sync-maxlen 1500 --mcast-group 224.0.0.81 --mcast-port 8848 --mcast-ttl 1

            """);

    [Test]
    public async Task What_the_kernel_begins_with_needs_no_rule() =>
        await Assert.That(Text(writer => IpvsadmOutput.Write(writer, new VirtualServerTable([], Timeouts.KernelDefault, SyncDaemons.None)))).IsEqualTo("");

    [Test]
    public async Task What_ipvsadm_refuses_or_changes_is_said()
    {
        VirtualServerTable table = Files.Loading.Model(
            """
            defaults: {weight: 2147483647}
            services:
            - address: tcp://10.0.0.1:0
              destinations: [{address: 10.0.0.2, forward: nat}, {address: 10.0.0.3:80, forward: tunnel}, {address: 10.0.0.4:80, forward: nat}]
            - address: udp://10.0.0.1:0
              persistence: {}
              destinations: [{address: 10.0.0.2}]
            - address: fwmark:1
              destinations: [{address: 10.0.0.2:80}]
            """).Table;
        await Assert.That(string.Join('\n', IpvsadmLimits.Find(table))).IsEqualTo(
            """
            ipvsadm takes port 0 only with persistence, and tcp://10.0.0.1:0 has none
            ipvsadm knows another port than the service's only by nat, and would change that of tcp://10.0.0.1:0/10.0.0.3:80
            """);
        await Assert.That(IpvsadmLimits.Find(SampleTable.Table)).IsEmpty();
    }

    [Test]
    public async Task Columns_for_people() =>
        await Assert.That(Text(writer => TableOutput.Write(writer, SampleTable.Table, SampleTable.Counters, withStatistics: false))).IsEqualTo(
            """
            SERVICE / DESTINATION   SCHED / FORWARD  WEIGHT      ACTIVE  INACTIVE  PERSISTENT  DETAILS
            tcp://10.0.0.1:80       sh                                                         sh-port, flag-3, persistence 60 s netmask 24
              10.1.0.1:8080         nat                       2      10        20           0  upper 10, lower 8, overloaded
              10.1.0.2:80           tunnel                    0       0         0  4294967295  gue port 6080 checksum remote
            udp://[2001:db8::1]:53  rr                                                         one-packet, persistence 360 s netmask 64 engine sip
              [2001:db8::2]:53      direct                    1       0         0           0
              [2001:db8::3]:53      tunnel           2147483647       0         0           0  gre checksum inner
            fwmark6:4294967295      rr
            timeouts: tcp 901 s, tcp-fin 120 s, udp 300 s
            sync master: eth0, id 7, maxlen 1472, group 224.0.0.81, port 8848, ttl 1
            sync backup: eth1, id 0, maxlen 1500, group 224.0.0.81, port 8848, ttl 1

            """);

    [Test]
    public async Task With_statistics_if_they_are_wanted()
    {
        string[] lines = Text(writer => TableOutput.Write(writer, SampleTable.Table, SampleTable.Counters, withStatistics: true)).Split('\n');
        await Assert.That(Words(lines[0])).IsEqualTo(
            "SERVICE / DESTINATION SCHED / FORWARD WEIGHT ACTIVE INACTIVE PERSISTENT CONNS PKTS-IN PKTS-OUT BYTES-IN BYTES-OUT CONNS/S PKTS-IN/S PKTS-OUT/S BYTES-IN/S BYTES-OUT/S DETAILS");
        await Assert.That(Words(lines[1])).StartsWith("tcp://10.0.0.1:80 sh 1 2 3 4 5 6 7 8 9 18446744073709551615 sh-port,");
        await Assert.That(Words(lines[2])).StartsWith("10.1.0.1:8080 nat 2 10 20 0 1 1 1 1 1 1 1 1 1 1 upper 10,");
    }

    [Test]
    public async Task JSON_for_programs()
    {
        var table = new VirtualServerTable(SampleTable.Table.Services[..1]);
        string json = SampleTable.Json(json => JsonOutput.Write(json, table, SampleTable.Counters, withStatistics: true));
        await Assert.That(json).IsEqualTo(
            """
            {"services":[{"address":"tcp://10.0.0.1:80","sched":"sh","flags":["sh-port","flag-3"],"persistence":{"timeout":60,"netmask":"24"},
            "statistics":{"connections":1,"incoming-packets":2,"outgoing-packets":3,"incoming-bytes":4,"outgoing-bytes":5,
            "connections-per-second":6,"incoming-packets-per-second":7,"outgoing-packets-per-second":8,
            "incoming-bytes-per-second":9,"outgoing-bytes-per-second":18446744073709551615},
            "destinations":[{"address":"10.1.0.1:8080","weight":2,"forward":"nat","thresholds":{"upper":10,"lower":8},
            "connections":{"active":10,"inactive":20,"persistent":0},
            "statistics":{"connections":1,"incoming-packets":1,"outgoing-packets":1,"incoming-bytes":1,"outgoing-bytes":1,
            "connections-per-second":1,"incoming-packets-per-second":1,"outgoing-packets-per-second":1,
            "incoming-bytes-per-second":1,"outgoing-bytes-per-second":1}},
            {"address":"10.1.0.2:80","weight":0,"forward":"tunnel","thresholds":{"upper":0,"lower":0},
            "tunnel":{"type":"gue","port":6080,"checksum":"remote"},"connections":{"active":0,"inactive":0,"persistent":4294967295},
            "statistics":{"connections":0,"incoming-packets":0,"outgoing-packets":0,"incoming-bytes":0,"outgoing-bytes":0,
            "connections-per-second":0,"incoming-packets-per-second":0,"outgoing-packets-per-second":0,
            "incoming-bytes-per-second":0,"outgoing-bytes-per-second":0}}]}]}
            """.Replace("\n", "", StringComparison.Ordinal));
    }

    [Test]
    public async Task JSON_of_one_large_service_is_not_kept_in_memory()
    {
        Destination[] many = [.. Enumerable.Range(0, 2000).Select(bits =>
            new Destination(new DestinationIdentity(new IpAddress(IpFamily.V4, (uint)bits), 80), ForwardingMethod.Nat, 1, default, default))];
        VirtualService service = SampleTable.Table.Services[0] with { Destinations = [.. many] };
        using var stream = new WriteSizes();
        JsonOutput.Document(
            new StandardOutput(stream), json => JsonOutput.Write(json, new VirtualServerTable([service]), TableCounters.Empty, withStatistics: false));
        await Assert.That(stream.Length).IsGreaterThan(256 * 1024);
        await Assert.That(stream.Largest).IsLessThan(64 * 1024);
    }

    [Test]
    public async Task JSON_has_every_value_and_statistics_only_if_they_are_wanted()
    {
        string json = SampleTable.Json(json => JsonOutput.Write(json, SampleTable.Table, SampleTable.Counters, withStatistics: false));
        await Assert.That(json).StartsWith(
            """{"timeouts":{"tcp":901,"tcp-fin":120,"udp":300},"sync":{"master":{"interface":"eth0","id":7,"maxlen":1472,"group":"224.0.0.81","port":8848,"ttl":1},"backup":""");
        await Assert.That(json).EndsWith("""{"address":"fwmark6:4294967295","sched":"rr","flags":[],"destinations":[]}]}""");
        await Assert.That(json).DoesNotContain("statistics");
    }

    [Test]
    public async Task Rows_may_have_different_lengths()
    {
        var table = new TextTable();
        table.Add("a", "b", "c");
        table.Add("one long line");
        table.Add("aaa", "10", "");
        table.Add("a", "9", "cc");
        await Assert.That(Text(table.Write)).IsEqualTo("a    b   c\none long line\naaa  10\na     9  cc\n");
    }

    private static string Text(Action<TextWriter> write)
    {
        var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    private static string Words(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Keeps what is written, and the size of the largest write.
    private sealed class WriteSizes : MemoryStream
    {
        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override void Write(byte[] buffer, int offset, int count)
        {
            Largest = Math.Max(Largest, count);
            base.Write(buffer, offset, count);
        }
    }
}
