using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Tests.Netlink.Answers;

namespace Ipvsctl.Tests.Netlink;

public class NetlinkDumpTests
{
    private const ushort Multi = NetlinkUapi.NLM_F_MULTI;
    private const ushort Interrupted = NetlinkUapi.NLM_F_MULTI | NetlinkUapi.NLM_F_DUMP_INTR;

    [Test]
    public async Task A_dump_is_read_to_its_end()
    {
        await Assert.That(Read(new ScriptedTransport(request =>
        [
            Datagram.Of(Timeout(request, 1, Multi), Timeout(request, 2, Multi)),
            Datagram.Of(Timeout(request, 3, Multi)),
            Datagram.Of(Done(request)),
        ]))).IsEqualTo("1\n2\n3");
    }

    [Test]
    public async Task An_empty_dump_is_its_end()
    {
        await Assert.That(Read(new ScriptedTransport(request => [Datagram.Of(Done(request))]))).IsEmpty();
    }

    [Test]
    public async Task A_dump_that_ends_with_an_error_is_refused()
    {
        NetlinkException? refusal = await Assert.That(() => Read(new ScriptedTransport(request =>
            [Datagram.Of(Timeout(request, 1, Multi)), Datagram.Of(Done(request, Errno.ENOMEM))]))).Throws<NetlinkException>();

        await Assert.That((refusal!.Errno, refusal.Broken)).IsEqualTo((Errno.ENOMEM, false));
    }

    [Test]
    public async Task A_dump_that_cannot_begin_is_refused()
    {
        NetlinkException? refusal = await Assert.That(() => Read(new ScriptedTransport(request =>
            [Datagram.Of(Acknowledgment(request, Errno.EBUSY))]))).Throws<NetlinkException>();

        await Assert.That(refusal!.Errno).IsEqualTo(Errno.EBUSY);
    }

    [Test]
    public async Task A_dump_that_a_change_interrupted_is_drained_and_repeated()
    {
        var transport = new ScriptedTransport(
            request =>
            [
                Datagram.Of(Timeout(request, 7, Multi)), Datagram.Of(Timeout(request, 8, Interrupted)), Datagram.Of(Done(request)),
            ],
            request => [Datagram.Of(Timeout(request, 1, Multi)), Datagram.Of(Done(request))]);

        await Assert.That(Read(transport)).IsEqualTo("1");
        await Assert.That(Lines.Of(transport.Requests.Select(request => $"{request.Sequence} {request.Flags:x}")))
            .IsEqualTo("1 301\n2 301");
    }

    [Test]
    public async Task A_dump_whose_end_says_it_was_interrupted_is_repeated()
    {
        await Assert.That(Read(new ScriptedTransport(
            request => [Datagram.Of(Timeout(request, 7, Multi)), Datagram.Of(Done(request, flags: Interrupted))],
            request => [Datagram.Of(Timeout(request, 1, Multi)), Datagram.Of(Done(request))]))).IsEqualTo("1");
    }

    [Test]
    public async Task A_dump_that_is_always_interrupted_is_given_up()
    {
        var transport = new ScriptedTransport(request => [Datagram.Of(Done(request, flags: Interrupted))]);

        await Assert.That(() => Read(transport))
            .Throws<NetlinkException>()
            .WithMessage("the kernel's table changed during each of 10 attempts to read it");
        await Assert.That(transport.Sent.Count).IsEqualTo(10);
    }

    [Test]
    public async Task An_attribute_that_makes_no_sense_is_named_with_the_nests_around_it()
    {
        await Assert.That(() => Read(new ScriptedTransport(request =>
            [Datagram.Of(KernelMessage.Reply(request with { PortId = ScriptedTransport.Port }, 1, writer =>
                writer.Nest(CommandAttributes.IPVS_CMD_ATTR_SERVICE, new ShortPort())))])))
            .Throws<NetlinkFormatException>()
            .WithMessage("IPVS_CMD_ATTR_SERVICE / IPVS_SVC_ATTR_PORT: 1 byte, expected 2");
    }

    private static string Read(ScriptedTransport transport)
    {
        using var connection = new NetlinkConnection(transport);
        return Lines.Of(connection.Exchange(
            new NetlinkRequest<GenericHeader, CommandAttributes>(
                28, NetlinkUapi.NLM_F_DUMP, new GenericHeader(IpvsUapi.IPVS_CMD_GET_SERVICE), new CommandAttributes()),
            static message => message.Attributes<GenericHeader, CommandAttributes>().TimeoutTcp));
    }

    private sealed class ShortPort : INetlinkAttributeSet<ShortPort>
    {
        public static ShortPort Read(ReadOnlySpan<byte> attributes) => new();

        public void Write(AttributeWriter writer) => writer.Byte(ServiceAttributes.IPVS_SVC_ATTR_PORT, 80);

        public void Describe(IAttributeVisitor visitor)
        {
        }
    }
}
