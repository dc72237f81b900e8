using Ipvsctl.Interfaces;
using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Captures;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Netlink;

/// <summary>What <c>--debug</c> sees: a line for each message, with everything that our records know of it.</summary>
public class TracedTransportTests
{
    // The one message that was made wrong on purpose.
    private const string Malformed = "set_config.badlen.request";

    public static IEnumerable<(string Name, string Kernel)> Vectors() => GoldenVectors.Names();

    [Test]
    [MethodDataSource(nameof(Vectors))]
    public async Task Every_captured_message_is_a_line_with_all_its_attributes(string name, string kernel)
    {
        GoldenVector vector = GoldenVectors.Of(name, kernel);
        string[] lines = [.. Sent(vector)];
        await Assert.That(lines.Length).IsEqualTo(vector.Kind == "batch" ? 4 : 1);
        await Assert.That(lines.Any(line => line.Contains(" bytes", StringComparison.Ordinal))).IsEqualTo(name == Malformed);
        await Assert.That(Attributes(vector).Where(one => name != Malformed && !lines.Any(line =>
            line.Contains($"{one}=", StringComparison.Ordinal) || line.Contains($"{one}{{", StringComparison.Ordinal)))).IsEmpty();
    }

    [Test]
    [Arguments("ctrl.getfamily.request", "> GETFAMILY seq 1 ack CTRL_ATTR_FAMILY_NAME=IPVS")]
    [Arguments("new_dest.v4.gue.request", "> NEW_DEST seq 27 ack IPVS_CMD_ATTR_SERVICE{AF=2 PROTOCOL=6 ADDR=10.1.2.3 PORT=443} IPVS_CMD_ATTR_DEST{ADDR_FAMILY=2 ADDR=10.0.0.5 PORT=443 FWD_METHOD=2 WEIGHT=3 TUN_TYPE=1 TUN_PORT=6080 TUN_FLAGS=1 U_THRESH=0 L_THRESH=0}")]
    [Arguments("new_service.v4.persistent.request", "> NEW_SERVICE seq 10 ack IPVS_CMD_ATTR_SERVICE{AF=2 PROTOCOL=6 ADDR=10.1.2.3 PORT=443 SCHED_NAME=wlc FLAGS=0x1/0xffffffff TIMEOUT=360 NETMASK=0xffffff00}")]
    [Arguments("new_service.v6.request", "> NEW_SERVICE seq 11 ack IPVS_CMD_ATTR_SERVICE{AF=10 PROTOCOL=6 ADDR=2001:db8::80 PORT=80 SCHED_NAME=wrr FLAGS=0x0/0xffffffff TIMEOUT=0 NETMASK=0x80000000}")]
    [Arguments("new_service.duplicate.error", "> EEXIST seq 18 (file exists)")]
    [Arguments("new_service.v4.ack", "> ack seq 9")]
    [Arguments("get_service.dump.request", "> GET_SERVICE seq 39 dump")]
    [Arguments("get_service.dump.done", "> done seq 39")]
    [Arguments("get_daemon.dump.v6group.reply0", "> NEW_DAEMON seq 63 IPVS_CMD_ATTR_DAEMON{STATE=1 MCAST_IFN=d0 SYNC_ID=0 SYNC_MAXLEN=1452 MCAST_GROUP6=ff02::81 MCAST_PORT=8848 MCAST_TTL=1}")]
    [Arguments("set_config.badlen.request", "> SET_CONFIG seq 8 ack (IPVS_CMD_ATTR_TIMEOUT_TCP: 2 bytes, expected 4)")]
    [Arguments("set_config.badlen.error", "> ERANGE seq 8 (numerical result out of range) NLMSGERR_ATTR_MSG=\"Attribute failed policy validation\" NLMSGERR_ATTR_OFFS=20 NLMSGERR_ATTR_POLICY{MIN_VALUE_U=0 MAX_VALUE_U=4294967295 TYPE=4}")]
    [Arguments("rtnl.getaddr.dump.v4.reply0", "> NEWADDR seq 3 index=1 IFA_ADDRESS=127.0.0.1 IFA_LOCAL=127.0.0.1 IFA_LABEL=lo IFA_FLAGS=128")]
    public async Task It_reads_as_the_kernel_names_it(string name, string line) =>
        await Assert.That(Lines.Of(Sent(GoldenVectors.Of(name)))).IsEqualTo(line);

    [Test]
    public async Task Attributes_that_only_the_kernel_knows_are_shown_by_their_numbers()
    {
        var line = new MessageLine();
        var destination = new DestinationAttributes
        {
            Port = 80,
            Unknown = RawBytes.Join(RawBytes.Of(16 | 0x8000, 0x0a, 0xff), RawBytes.Of(17)),
        };
        new CommandAttributes { Destination = destination }.Describe(line);

        await Assert.That($"{line}").IsEqualTo("IPVS_CMD_ATTR_DEST{PORT=80 ATTR_16=0x0aff ATTR_17}");
    }

    [Test]
    public async Task What_goes_wrong_is_a_line_too_and_goes_on_to_the_caller()
    {
        var lines = new List<string>();
        var transport = new TracedTransport(new ScriptedTransport(_ => []), IpvsMessages.Describe, lines.Add);

        await Assert.That(Assert.Throws<NetlinkException>(() => transport.Receive(new byte[16], out _)).Message).StartsWith("the kernel did not answer");
        await Assert.That(lines.Single()).StartsWith("! the kernel did not answer");
    }

    [Test]
    public async Task Bytes_that_are_no_message_are_told_and_passed_on()
    {
        var lines = new List<string>();
        var inner = new RecordingTransport(new Deaf());
        new TracedTransport(inner, IpvsMessages.Describe, lines.Add).Send(GoldenVectors.Of("new_service.v4.request").Bytes.AsSpan()[..^1]);

        await Assert.That(lines.Single()).StartsWith("> a message says it has");
        await Assert.That(inner.Sent.Count).IsEqualTo(1);
    }

    [Test]
    public async Task An_exchange_is_told_in_its_order()
    {
        var lines = new List<string>();
        var client = new IpvsClient(new TracedTransport(new FakeKernel().Connect(), IpvsMessages.Describe, lines.Add));
        client.ReadTable(ReadScope.Everything);

        await Assert.That(Lines.Of(lines.Select(line => string.Join(' ', line.Split(' ').Take(5))))).IsEqualTo(
            """
            > GETFAMILY seq 1 ack
            < NEWFAMILY seq 1 CTRL_ATTR_FAMILY_NAME=IPVS
            < ack seq 1
            > GET_SERVICE seq 2 dump
            < done seq 2
            > GET_CONFIG seq 3 ack
            < SET_CONFIG seq 3 IPVS_CMD_ATTR_TIMEOUT_TCP=900
            < ack seq 3
            > GET_DAEMON seq 4 dump
            < done seq 4
            """);
    }

    [Test]
    public async Task Nothing_that_the_kernel_says_controls_a_terminal()
    {
        var line = new MessageLine();
        line.Text("IPVS_SVC_ATTR_SCHED_NAME", "a\e[31m\nb");
        await Assert.That($"{line}").IsEqualTo("IPVS_SVC_ATTR_SCHED_NAME=a?[31m?b");
    }

    // The names of what our readers see, without those of a refused request that an error repeats.
    private static IEnumerable<string> Attributes(GoldenVector vector) =>
        MessageListing.Of(vector.Bytes.AsSpan(), vector.IsRouting, batch: vector.Kind == "batch").Keys
            .Where(path => !path.Contains("msg.", StringComparison.Ordinal) && path.Any(char.IsAsciiLetterUpper))
            .Select(path => path.Split('.')[^1].Split("_ATTR_")[^1]);

    private static List<string> Sent(GoldenVector vector)
    {
        var lines = new List<string>();
        MessageDescriber describe = vector.IsRouting ? RouteMessages.Describe : IpvsMessages.Describe;
        new TracedTransport(new Deaf(), describe, lines.Add).Send(vector.Bytes.AsSpan());
        return lines;
    }

    private sealed class Deaf : INetlinkTransport
    {
        public uint PortId => 0;

        public void Send(ReadOnlySpan<byte> datagram)
        {
        }

        public int Receive(Span<byte> buffer, out uint sender) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
