using System.Runtime.InteropServices;
using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Captures;
using Ipvsctl.Tests.Fakes;
using Ipvsctl.Tests.Kernel;
using Ipvsctl.Tests.Netlink;
using static Ipvsctl.Tests.Kernel.Sample;

namespace Ipvsctl.Tests.Ipvs;

/// <summary>What the client sends for a model is what was captured, byte for byte.</summary>
public class ModelToWireTests
{
    private const string Small = "tcp://10.9.9.9:80";
    private const string Web = "tcp://10.1.2.3:443";
    private const string Web6 = "tcp://[2001:db8::80]:80";

    private static readonly ServiceSettings Plain = RoundRobinService;
    private static readonly Destination Nat = Of("10.0.0.1:80", ForwardingMethod.Nat, 1);
    private static readonly Destination Limited = Of("10.0.0.2:8443", ForwardingMethod.Nat, 5) with { Thresholds = new(100, 50) };
    private static readonly Destination IpIp = Of("10.0.0.4:443", ForwardingMethod.Tunnel, 1);
    private static readonly Destination IpIp6 = Of("[2001:db8::77]:443", ForwardingMethod.Tunnel, 1);

    private static readonly Dictionary<string, Action<IpvsClient>> Requests = new()
    {
        ["new_service.v4.request"] = Add(Small, Plain),
        ["new_service.v4.persistent.request"] = Add(
            Web, Plain with { Scheduler = new("wlc"), Persistence = new(360, 0xffffff00, null) }),
        ["new_service.v6.request"] = Add(Web6, Plain with { Scheduler = new("wrr") }),
        ["new_service.fwmark.v4.request"] = Add("fwmark:1", Plain),
        ["new_service.fwmark.v6.request"] = Add("fwmark6:2", Plain with { Persistence = new(100, 64, null) }),
        ["new_service.udp.ops.request"] = Add("udp://10.1.2.3:53", Plain with { OnePacket = true }),
        ["new_service.udp.pe_sip.request"] = Add("udp://10.1.2.3:5060", Plain with { Persistence = new(60, uint.MaxValue, "sip") }),
        ["new_service.sctp.request"] = Add("sctp://10.1.2.3:9899", Plain with { Scheduler = new("lc") }),
        ["new_service.sh.flags.request"] = Add(
            "tcp://10.1.2.4:80", Plain with { Scheduler = new("sh"), Flags = SchedulerFlags.Flag1 | SchedulerFlags.Flag2 }),
        ["new_service.unknown_scheduler.request"] = Add("tcp://10.1.2.9:80", Plain with { Scheduler = new("nosuch") }),
        ["set_service.v4.request"] = client => client.UpdateService(
            Identity(Web), Plain with { Scheduler = new("wrr"), Persistence = new(600, uint.MaxValue, null) }),
        ["del_service.v4.request"] = client => client.DeleteService(Identity(Small)),
        ["new_dest.v4.nat.request"] = Add(Small, Nat),
        ["new_dest.v4.nat.thresholds.request"] = Add(Web, Limited),
        ["new_dest.v4.dr.request"] = Add(Web, Of("10.0.0.3:443", ForwardingMethod.Direct, 0)),
        ["new_dest.v4.gue.request"] = Add(
            Web, Of("10.0.0.5:443", ForwardingMethod.Tunnel, 3) with { Tunnel = new(TunnelType.Gue, 6080, TunnelChecksum.Inner) }),
        ["new_dest.v4.gre.request"] = Add(
            Web, Of("10.0.0.6:443", ForwardingMethod.Tunnel, 3) with { Tunnel = new(TunnelType.Gre, 0, TunnelChecksum.None) }),
        ["new_dest.v6.nat.request"] = Add(Web6, Of("[2001:db8::b1]:8080", ForwardingMethod.Nat, 1)),
        ["new_dest.fwmark.v4.request"] = Add("fwmark:1", Of("10.0.0.7:0", ForwardingMethod.Nat, 1)),
        ["new_dest.multicast.request"] = Add(Small, Of("224.0.0.1:80", ForwardingMethod.Nat, 1)),
        ["new_dest.lower_above_upper.request"] = Add(Small, Of("10.0.0.9:80", ForwardingMethod.Nat, 1) with { Thresholds = new(5, 6) }),
        ["set_dest.v4.request"] = client => client.UpdateDestination(Identity(Web), Limited with { Weight = 7 }),
        ["set_dest.missing.request"] = client => client.UpdateDestination(Identity(Small), Nat with { Identity = Server("10.0.0.99:80") }),
        ["del_dest.v4.request"] = client => client.DeleteDestination(Identity(Small), Nat.Identity),
        ["del_dest.missing.request"] = client => client.DeleteDestination(Identity(Small), Server("10.0.0.99:80")),
        ["get_service.dump.request"] = client => client.ReadTable(),
        ["get_service.one.request"] = client => client.ReadTable(new ReadScope(new HashSet<ServiceIdentity> { Identity(Small) }, false, false)),
        ["get_dest.dump.v4.request"] = Read(Small),
        ["get_dest.dump.mixed.request"] = Read(Web),
        ["get_dest.dump.v6.request"] = Read(Web6),
        ["get_dest.dump.fwmark.request"] = Read("fwmark:1"),
    };

    public static IEnumerable<string> Names() => Requests.Keys;

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task The_client_sends_the_captured_bytes(string name)
    {
        GoldenVector vector = GoldenVectors.Of(name);
        byte[] sent = SentLike(vector, Requests[name]);

        await Assert.That(Convert.ToHexStringLower(sent)).IsEqualTo(Convert.ToHexStringLower(vector.Bytes.AsSpan()))
            .Because(FirstDifference.Between(vector.Bytes.AsSpan(), sent));
    }

    // The capture says type, port and flags of the tunnel, all 0; we leave them out where they are 0, for kernels that do not know them.
    [Test]
    [Arguments("new_dest.v4.ipip.request")]
    [Arguments("new_dest.v6_in_v4.ipip.request")]
    public async Task The_default_tunnel_is_left_out(string name)
    {
        GoldenVector vector = GoldenVectors.Of(name);
        CommandAttributes sent = Attributes(SentLike(vector, Add(Web, name.Contains("v6", StringComparison.Ordinal) ? IpIp6 : IpIp)));
        CommandAttributes captured = Attributes([.. vector.Bytes]);

        await Assert.That(sent).IsEqualTo(captured with
        {
            Destination = captured.Destination! with { TunnelType = null, TunnelPort = null, TunnelFlags = null },
        });
    }

    // The last request of the capture's command, with the capture's family id and number in place of our own. A change travels in a batch
    // and asks for no acknowledgment; the captured one travelled alone and did.
    private static byte[] SentLike(GoldenVector vector, Action<IpvsClient> act)
    {
        var transport = new RecordingTransport(new FakeKernel().Connect());
        using var client = new IpvsClient(transport);
        try
        {
            act(client);
        }
        catch (IpvsException)
        {
            // The table is empty and the kernel refuses most of it; what was sent is what counts.
        }

        byte[] datagram = transport.Sent.Last(datagram => Head(datagram).Command == Head([.. vector.Bytes]).Command);
        var ours = MemoryMarshal.Read<MessageHeader>(datagram);
        byte[] sent = datagram[..(int)ours.Length];
        var theirs = MemoryMarshal.Read<MessageHeader>(vector.Bytes.AsSpan());
        bool batched = sent.Length < datagram.Length;
        MemoryMarshal.Write(sent, ours with
        {
            Type = theirs.Type,
            Sequence = theirs.Sequence,
            Flags = (ushort)(ours.Flags | (batched ? NetlinkUapi.NLM_F_ACK : 0)),
        });
        return sent;
    }

    private static GenericHeader Head(byte[] datagram) => MemoryMarshal.Read<GenericHeader>(datagram.AsSpan(MessageHeader.Size));

    private static CommandAttributes Attributes(ReadOnlySpan<byte> datagram)
    {
        NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message);
        return message.Attributes<GenericHeader, CommandAttributes>();
    }

    private static Action<IpvsClient> Add(string service, ServiceSettings settings) =>
        client => client.AddService(Identity(service), settings);

    private static Action<IpvsClient> Add(string service, Destination destination) =>
        client => client.AddDestination(Identity(service), destination);

    private static Action<IpvsClient> Read(string service) => client =>
    {
        client.AddService(Identity(service), Plain);
        client.ReadTable();
    };

    private static Destination Of(string server, ForwardingMethod forwarding, int weight) =>
        new(Server(server), forwarding, weight, default, default);
}
