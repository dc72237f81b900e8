using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Captures;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Tests.Netlink.Answers;

namespace Ipvsctl.Tests.Netlink;

public class NetlinkBatchTests
{
    [Test]
    public async Task Requests_go_in_one_datagram_without_asking_for_an_answer_and_a_barrier_follows()
    {
        var transport = new ScriptedTransport(first => [Datagram.Of(Acknowledgment(Barrier(first)))]);
        IReadOnlyList<RefusedRequest> refusals = Batch(transport);
        byte[] barrier = [.. GoldenVectors.Of("noop.barrier.request").Bytes];
        barrier[8] = 4;

        await Assert.That(refusals).IsEmpty();
        await Assert.That(Headers(transport.Sent.Single())).IsEqualTo("1 28 1\n2 28 1\n3 28 1\n4 1 5");
        await Assert.That(Convert.ToHexStringLower(transport.Sent.Single()[^MessageHeader.Size..]))
            .IsEqualTo(Convert.ToHexStringLower(barrier));
    }

    [Test]
    public async Task What_arrives_before_the_barriers_answer_are_refusals()
    {
        await Assert.That(Refusals(first =>
        [
            Datagram.Of(Acknowledgment(first, Errno.EEXIST)),
            Datagram.Of(Acknowledgment(Nth(first, 2), Errno.ESRCH, new ErrorAttributes { Message = "so it is" })),
            Datagram.Of(Acknowledgment(Barrier(first))),
        ])).IsEqualTo("0 file exists\n2 no such process (so it is)");
    }

    [Test]
    public async Task What_answers_something_else_is_passed_over()
    {
        await Assert.That(Refusals(first =>
        [
            Datagram.Of(Acknowledgment(first with { Sequence = 0 }, Errno.EPERM)),
            Datagram.Of(Acknowledgment(Nth(first, 4), Errno.EPERM)),
            Datagram.Of(Acknowledgment(first, Errno.EPERM)) with { Sender = 1234 },
            Datagram.Of(KernelMessage.Acknowledgment(first, portId: 1, Errno.EPERM)),
            Datagram.Of(Timeout(first, 1)),
            Datagram.Of(Acknowledgment(first)),
            Datagram.Of(Acknowledgment(Nth(first, 1), Errno.ENOMEM), Acknowledgment(Barrier(first))),
        ])).IsEqualTo("1 cannot allocate memory");
    }

    [Test]
    public async Task Without_the_barriers_answer_it_is_unknown_what_was_done()
    {
        NetlinkException? silence = await Assert.That(() => Refusals(first => [Datagram.Of(Acknowledgment(first, Errno.EEXIST))]))
            .Throws<NetlinkException>();

        await Assert.That((silence!.Errno, silence.Broken)).IsEqualTo((Errno.EAGAIN, true));
    }

    [Test]
    public async Task Lost_answers_are_an_error_by_whatever_way_the_kernel_says_so()
    {
        NetlinkException? buffer = await Assert.That(() => Refusals(_ =>
                [new Datagram([]) { Failure = new NetlinkException("cannot receive from the kernel", Errno.ENOBUFS) }]))
            .Throws<NetlinkException>();
        NetlinkException? overrun = await Assert.That(() => Refusals(first =>
            [
                Datagram.Of(KernelMessage.Of(
                    new MessageHeader(0, NetlinkUapi.NLMSG_OVERRUN, 0, first.Sequence, ScriptedTransport.Port), _ => { })),
                Datagram.Of(Acknowledgment(Barrier(first))),
            ]))
            .Throws<NetlinkException>();

        await Assert.That((buffer!.Errno, buffer.Broken)).IsEqualTo((Errno.ENOBUFS, true));
        await Assert.That((overrun!.Errno, overrun.Broken)).IsEqualTo((Errno.ENOBUFS, true));
    }

    [Test]
    public async Task A_refusal_that_ends_early_is_no_answer_but_nonsense()
    {
        await Assert.That(() => Refusals(first => [new Datagram(Acknowledgment(first, Errno.EEXIST)[..30])]))
            .Throws<NetlinkFormatException>();
    }

    [Test]
    public async Task The_next_batch_has_numbers_of_its_own()
    {
        var transport = new ScriptedTransport(
            first => [Datagram.Of(Acknowledgment(Barrier(first)))],
            first => [Datagram.Of(Acknowledgment(first, Errno.EEXIST)), Datagram.Of(Acknowledgment(Barrier(first)))]);
        using var connection = new NetlinkConnection(transport);

        await Assert.That(Batch(connection)).IsEmpty();
        await Assert.That(Batch(connection).Single().Index).IsEqualTo(0);
        await Assert.That(Headers(transport.Sent[1])).IsEqualTo("5 28 1\n6 28 1\n7 28 1\n8 1 5");
    }

    private static MessageHeader Nth(MessageHeader first, uint index) => first with { Sequence = first.Sequence + index };

    // Three requests, then the barrier.
    private static MessageHeader Barrier(MessageHeader first) => Nth(first, 3);

    private static string Refusals(Script script) =>
        Lines.Of(Batch(new ScriptedTransport(script)).Select(one => $"{one.Index} {one.Answer.Message}"));

    private static IReadOnlyList<RefusedRequest> Batch(ScriptedTransport transport)
    {
        using var connection = new NetlinkConnection(transport);
        return Batch(connection);
    }

    private static IReadOnlyList<RefusedRequest> Batch(NetlinkConnection connection)
    {
        var request = new NetlinkRequest<GenericHeader, CommandAttributes>(
            28, 0, new GenericHeader(IpvsUapi.IPVS_CMD_FLUSH), new CommandAttributes());
        return connection.ExchangeBatch([request, request, request], out _);
    }

    private static string Headers(ReadOnlySpan<byte> datagram)
    {
        var headers = new List<string>();
        while (NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message))
        {
            headers.Add($"{message.Header.Sequence} {message.Header.Type} {message.Header.Flags}");
        }

        return Lines.Of(headers);
    }
}
