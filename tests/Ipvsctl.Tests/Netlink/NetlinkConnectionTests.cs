using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Tests.Netlink.Answers;

namespace Ipvsctl.Tests.Netlink;

public class NetlinkConnectionTests
{
    private const int BufferSize = 32 * 1024;

    [Test]
    public async Task An_acknowledgment_ends_an_exchange_without_answers()
    {
        var transport = new ScriptedTransport(request => [Datagram.Of(Acknowledgment(request))]);

        await Assert.That(Ask(transport)).IsEmpty();
        await Assert.That(transport.Requests.Single())
            .IsEqualTo(new MessageHeader(20, 28, NetlinkUapi.NLM_F_REQUEST | NetlinkUapi.NLM_F_ACK, 1, 0));
    }

    [Test]
    public async Task Answers_come_before_the_acknowledgment()
    {
        await Assert.That(Ask(request => [Datagram.Of(Timeout(request, 1)), Datagram.Of(Acknowledgment(request))])).IsEqualTo("1");
    }

    [Test]
    public async Task One_datagram_may_hold_several_messages()
    {
        await Assert.That(Ask(request => [Datagram.Of(Timeout(request, 1), Timeout(request, 2), Acknowledgment(request))]))
            .IsEqualTo("1\n2");
    }

    [Test]
    public async Task An_answer_to_another_request_is_passed_over()
    {
        await Assert.That(Ask(request =>
        {
            MessageHeader earlier = request with { Sequence = request.Sequence - 1 };
            return
            [
                Datagram.Of(Timeout(earlier, 7)), Datagram.Of(Acknowledgment(earlier, Errno.EEXIST)),
                Datagram.Of(Timeout(request, 1)), Datagram.Of(Acknowledgment(request)),
            ];
        })).IsEqualTo("1");
    }

    [Test]
    public async Task A_datagram_from_another_process_is_passed_over()
    {
        await Assert.That(Ask(request =>
        [
            Datagram.Of(Timeout(request, 7), Acknowledgment(request, Errno.EPERM)) with { Sender = 1234 },
            Datagram.Of(Timeout(request, 1), Acknowledgment(request)),
        ])).IsEqualTo("1");
    }

    [Test]
    public async Task A_message_to_another_port_is_passed_over()
    {
        await Assert.That(Ask(request =>
            [Datagram.Of(Timeout(request, 7, port: 1), Timeout(request, 1), Acknowledgment(request))])).IsEqualTo("1");
    }

    [Test]
    public async Task A_message_that_means_nothing_is_passed_over()
    {
        await Assert.That(Ask(request =>
        [
            Datagram.Of(KernelMessage.Of(
                new MessageHeader(0, NetlinkUapi.NLMSG_NOOP, 0, request.Sequence, ScriptedTransport.Port), _ => { })),
            Datagram.Of(Timeout(request, 1), Acknowledgment(request)),
        ])).IsEqualTo("1");
    }

    [Test]
    public async Task Silence_is_an_error_and_leaves_open_what_was_done()
    {
        NetlinkException refusal = await Refusal(_ => []);

        await Assert.That((refusal.Errno, refusal.Broken)).IsEqualTo((Errno.EAGAIN, true));
    }

    [Test]
    public async Task A_datagram_that_did_not_fit_is_an_error()
    {
        NetlinkException refusal = await Refusal(_ => [new Datagram(new byte[BufferSize + 1])]);

        await Assert.That(refusal.Message).IsEqualTo("the kernel sent 32769 bytes at once, expected at most 32768");
        await Assert.That(refusal.Broken).IsTrue();
    }

    [Test]
    public async Task Lost_answers_are_an_error_by_whatever_way_the_kernel_says_so()
    {
        NetlinkException overrun = await Refusal(request =>
        [
            Datagram.Of(KernelMessage.Of(
                new MessageHeader(0, NetlinkUapi.NLMSG_OVERRUN, 0, request.Sequence, ScriptedTransport.Port), _ => { })),
        ]);
        NetlinkException buffer = await Refusal(_ =>
            [new Datagram([]) { Failure = new NetlinkException("cannot receive from the kernel", Errno.ENOBUFS) }]);

        await Assert.That((overrun.Errno, overrun.Broken)).IsEqualTo((Errno.ENOBUFS, true));
        await Assert.That(overrun.Message).IsEqualTo("the kernel lost answers: no buffer space available");
        await Assert.That((buffer.Errno, buffer.Broken)).IsEqualTo((Errno.ENOBUFS, true));
    }

    [Test]
    public async Task A_refusal_is_the_number_in_words()
    {
        NetlinkException refusal = await Refusal(request => [Datagram.Of(Captured(request, "new_service.duplicate.error"))]);

        await Assert.That(refusal.Message).IsEqualTo("file exists");
        await Assert.That((refusal.Errno, refusal.Broken, refusal.Details)).IsEqualTo((Errno.EEXIST, false, null));
    }

    [Test]
    public async Task A_refusal_has_the_kernels_own_words_behind_the_request_that_it_repeats()
    {
        NetlinkException refusal = await Refusal(request => [Datagram.Of(Captured(request, "set_config.badlen.error"))]);

        await Assert.That(refusal.Message).IsEqualTo("numerical result out of range (Attribute failed policy validation)");
        await Assert.That(refusal.Details!.Offset!.Value).IsEqualTo(20u);
        await Assert.That(refusal.Details.Policy!.Maximum!.Value).IsEqualTo(uint.MaxValue);
    }

    [Test]
    public async Task A_capped_refusal_has_the_kernels_own_words_too()
    {
        var details = new ErrorAttributes { Message = "no such thing", MissingType = 3, MissingNest = 20 };
        NetlinkException refusal = await Refusal(request => [Datagram.Of(Acknowledgment(request, Errno.EINVAL, details))]);

        await Assert.That(refusal.Message).IsEqualTo("invalid argument (no such thing)");
        await Assert.That(refusal.Details).IsEqualTo(details);
    }

    [Test]
    public async Task An_unknown_number_is_a_refusal_too()
    {
        NetlinkException refusal = await Refusal(request => [Datagram.Of(Acknowledgment(request, (Errno)524))]);

        await Assert.That(refusal.Message).IsEqualTo("error 524");
    }

    [Test]
    public async Task After_a_refusal_the_connection_goes_on_with_a_new_number()
    {
        var transport = new ScriptedTransport(
            request => [Datagram.Of(Acknowledgment(request, Errno.EEXIST))],
            request => [Datagram.Of(Timeout(request, 1), Acknowledgment(request))]);
        using var connection = new NetlinkConnection(transport);

        await Assert.That(() => Ask(connection)).Throws<NetlinkException>();
        await Assert.That(Lines.Of(Ask(connection))).IsEqualTo("1");
        await Assert.That(Lines.Of(transport.Requests.Select(request => request.Sequence))).IsEqualTo("1\n2");
    }

    [Test]
    public async Task A_message_that_ends_early_is_no_answer_but_nonsense()
    {
        await Assert.That(() => Ask(request => [new Datagram(Acknowledgment(request)[..35])]))
            .Throws<NetlinkFormatException>()
            .WithMessage("a message says it has 36 bytes, 35 are left");
    }

    [Test]
    public async Task An_error_without_its_number_is_nonsense()
    {
        await Assert.That(() => Ask(request =>
            [
                Datagram.Of(KernelMessage.Of(
                    new MessageHeader(0, NetlinkUapi.NLMSG_ERROR, 0, request.Sequence, ScriptedTransport.Port), _ => { })),
            ]))
            .Throws<NetlinkFormatException>()
            .WithMessage("a message of type 2 has 0 bytes of content, expected 4");
    }

    [Test]
    public async Task The_transport_is_closed_with_the_connection()
    {
        var transport = new ScriptedTransport(request => [Datagram.Of(Acknowledgment(request))]);
        new NetlinkConnection(transport).Dispose();

        await Assert.That(transport.IsClosed).IsTrue();
    }

    private static string Ask(Script script) => Lines.Of(Ask(new ScriptedTransport(script)));

    private static IReadOnlyList<uint?> Ask(ScriptedTransport transport)
    {
        using var connection = new NetlinkConnection(transport);
        return Ask(connection);
    }

    private static IReadOnlyList<uint?> Ask(NetlinkConnection connection) => connection.Exchange(
        new NetlinkRequest<GenericHeader, CommandAttributes>(
            28, NetlinkUapi.NLM_F_ACK, new GenericHeader(IpvsUapi.IPVS_CMD_GET_CONFIG), new CommandAttributes()),
        static message => message.Attributes<GenericHeader, CommandAttributes>().TimeoutTcp);

    private static async Task<NetlinkException> Refusal(Script script) =>
        (await Assert.That(() => Ask(script)).Throws<NetlinkException>())!;
}
