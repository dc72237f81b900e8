using System.Collections.Frozen;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Captures;

namespace Ipvsctl.Tests.Netlink;

public class GoldenWritingTests
{
    private const string Ipvsadm =
        "ipvsadm marks nests with NLA_F_NESTED and fills in its port; the kernel looks at neither";

    // Requests that our writer makes in another way, and why; the kernel takes both.
    private static readonly FrozenDictionary<string, string> WrittenOtherwise = new Dictionary<string, string>
    {
        ["ipvsadm.add_service.v4"] = Ipvsadm,
        ["ipvsadm.add_service.v4.persistent"] = Ipvsadm,
        ["ipvsadm.add_service.v6"] = Ipvsadm,
        ["ipvsadm.add_service.fwmark"] = Ipvsadm,
        ["ipvsadm.add_service.fwmark.v6"] = Ipvsadm,
        ["ipvsadm.add_service.pe"] = Ipvsadm,
        ["ipvsadm.add_service.sh"] = Ipvsadm,
        ["ipvsadm.edit_service"] = Ipvsadm,
        ["ipvsadm.add_server.nat"] = Ipvsadm,
        ["ipvsadm.add_server.gue"] = Ipvsadm,
        ["ipvsadm.add_server.v6"] = Ipvsadm,
        ["ipvsadm.edit_server"] = Ipvsadm,
        ["ipvsadm.delete_server"] = Ipvsadm,
        ["ipvsadm.delete_service"] = Ipvsadm,
        ["ipvsadm.clear"] = Ipvsadm,
        ["ipvsadm.zero"] = Ipvsadm,
        ["ipvsadm.set_timeout"] = Ipvsadm,
        ["ipvsadm.start_daemon"] = Ipvsadm,
        ["ipvsadm.stop_daemon"] = Ipvsadm,
    }.ToFrozenDictionary();

    // Messages that no record of ours can hold, and why.
    private static readonly FrozenDictionary<string, string> NotWritten = new Dictionary<string, string>
    {
        ["set_config.badlen.request"] = "an integer of two bytes in place of four, to see the kernel's extended acknowledgment",
        ["noop.barrier.request"] = "a bare header without a protocol's own",
    }.ToFrozenDictionary();

    public static IEnumerable<(string Name, string Kernel)> Requests() => GoldenVectors.All
        .Where(vector => vector.IsRequest && !NotWritten.ContainsKey(vector.Name))
        .Select(vector => (vector.Name, vector.Kernel));

    public static IEnumerable<(string Name, string Kernel)> Replies() => GoldenVectors.All
        .Where(vector => vector.Kind == "reply")
        .Select(vector => (vector.Name, vector.Kernel));

    [Test]
    [MethodDataSource(nameof(Requests))]
    public async Task A_captured_request_is_written_byte_for_byte(string name, string kernel)
    {
        GoldenVector vector = GoldenVectors.Of(name, kernel);
        Rewriting rewriting = Rewriting.Of(vector.Bytes.AsSpan(), vector.IsRouting);
        bool same = rewriting.Bytes.AsSpan().SequenceEqual(vector.Bytes.AsSpan());

        await Assert.That(rewriting.IsEqual).IsTrue().Because("what we write must read as the same record");
        await Assert.That(same).IsEqualTo(!WrittenOtherwise.ContainsKey(name)).Because(
            FirstDifference.Between(vector.Bytes.AsSpan(), rewriting.Bytes));
    }

    [Test]
    [MethodDataSource(nameof(Replies))]
    public async Task A_captured_reply_survives_our_writer(string name, string kernel)
    {
        GoldenVector vector = GoldenVectors.Of(name, kernel);

        await Assert.That(Rewriting.Of(vector.Bytes.AsSpan(), vector.IsRouting).IsEqual).IsTrue();
    }

    [Test]
    public async Task A_request_of_a_length_that_no_record_can_hold_is_refused_by_name()
    {
        GoldenVector vector = GoldenVectors.Of("set_config.badlen.request");

        await Assert.That(() => Rewriting.Of(vector.Bytes.AsSpan(), routing: false))
            .Throws<NetlinkFormatException>()
            .WithMessage("IPVS_CMD_ATTR_TIMEOUT_TCP: 2 bytes, expected 4");
    }
}
