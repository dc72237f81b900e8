using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Tests.Netlink.Answers;

namespace Ipvsctl.Tests.Netlink;

public class GenericConnectionTests
{
    [Test]
    public async Task The_family_is_asked_for_once_by_its_name_and_not_as_a_dump()
    {
        var transport = new ScriptedTransport(Family(28), Answer(1), Answer(2));
        using var connection = new GenericConnection(transport, "IPVS");

        await Assert.That(Ask(connection)).IsEqualTo("1");
        await Assert.That(Ask(connection)).IsEqualTo("2");
        await Assert.That(Types(transport)).IsEqualTo("16\n28\n28");
        await Assert.That(transport.Requests.First().Flags)
            .IsEqualTo((ushort)(NetlinkUapi.NLM_F_REQUEST | NetlinkUapi.NLM_F_ACK));
        await Assert.That(Asked(transport)).IsEqualTo(new FamilyAttributes { Name = "IPVS" });
    }

    [Test]
    public async Task A_captured_answer_of_the_controller_gives_the_id()
    {
        var transport = new ScriptedTransport(
            request => [Datagram.Of(Captured(request, "ctrl.getfamily.reply")), Datagram.Of(Acknowledgment(request))], Answer(1));
        using var connection = new GenericConnection(transport, "IPVS");

        await Assert.That(Ask(connection)).IsEqualTo("1");
        await Assert.That(Types(transport)).IsEqualTo("16\n35");
    }

    [Test]
    public async Task A_stale_id_is_asked_for_again_and_the_request_sent_once_more()
    {
        var transport = new ScriptedTransport(Family(28), Refuse(Errno.ENOENT), Family(29), Answer(1), Answer(2));
        using var connection = new GenericConnection(transport, "IPVS");

        await Assert.That(Ask(connection)).IsEqualTo("1");
        await Assert.That(Ask(connection)).IsEqualTo("2");
        await Assert.That(Types(transport)).IsEqualTo("16\n28\n16\n29\n29");
    }

    [Test]
    public async Task If_the_id_is_the_same_the_refusal_is_about_something_else()
    {
        var transport = new ScriptedTransport(Family(28), Refuse(Errno.ENOENT), Family(28));
        using var connection = new GenericConnection(transport, "IPVS");

        NetlinkException? refusal = await Assert.That(() => Ask(connection)).Throws<NetlinkException>();
        await Assert.That(refusal!.Errno).IsEqualTo(Errno.ENOENT);
        await Assert.That(Types(transport)).IsEqualTo("16\n28\n16");
    }

    [Test]
    public async Task A_request_is_sent_once_more_and_never_twice()
    {
        var transport = new ScriptedTransport(Family(28), Refuse(Errno.ENOENT), Family(29), Refuse(Errno.ENOENT), Family(30));
        using var connection = new GenericConnection(transport, "IPVS");

        await Assert.That(() => Ask(connection)).Throws<NetlinkException>();
        await Assert.That(Types(transport)).IsEqualTo("16\n28\n16\n29");
    }

    [Test]
    public async Task Another_refusal_asks_for_nothing()
    {
        var transport = new ScriptedTransport(Family(28), Refuse(Errno.ESRCH));
        using var connection = new GenericConnection(transport, "IPVS");

        NetlinkException? refusal = await Assert.That(() => Ask(connection)).Throws<NetlinkException>();
        await Assert.That(refusal!.Errno).IsEqualTo(Errno.ESRCH);
        await Assert.That(Types(transport)).IsEqualTo("16\n28");
    }

    [Test]
    public async Task A_family_that_the_kernel_does_not_have_is_an_error_of_its_own()
    {
        using var connection = new GenericConnection(new ScriptedTransport(Refuse(Errno.ENOENT)), "IPVS");

        await Assert.That(() => Ask(connection))
            .Throws<FamilyNotFoundException>()
            .WithMessage("the kernel has no generic netlink family IPVS");
    }

    [Test]
    public async Task A_family_that_is_gone_meanwhile_is_that_error_too()
    {
        using var connection = new GenericConnection(
            new ScriptedTransport(Family(28), Refuse(Errno.ENOENT), Refuse(Errno.ENOENT)), "IPVS");

        await Assert.That(() => Ask(connection)).Throws<FamilyNotFoundException>();
    }

    [Test]
    public async Task An_answer_without_an_id_is_that_error_too()
    {
        using var nothing = new GenericConnection(new ScriptedTransport(request => [Datagram.Of(Acknowledgment(request))]), "IPVS");
        using var noId = new GenericConnection(new ScriptedTransport(Family(null)), "IPVS");

        await Assert.That(() => Ask(nothing)).Throws<FamilyNotFoundException>();
        await Assert.That(() => Ask(noId)).Throws<FamilyNotFoundException>();
    }

    [Test]
    public async Task Being_forbidden_to_ask_is_no_missing_family()
    {
        using var connection = new GenericConnection(new ScriptedTransport(Refuse(Errno.EPERM)), "IPVS");

        NetlinkException? refusal = await Assert.That(() => Ask(connection)).Throws<NetlinkException>();
        await Assert.That(refusal!.Errno).IsEqualTo(Errno.EPERM);
    }

    private static Script Family(ushort? id) => request =>
    [
        Datagram.Of(KernelMessage.Reply(
            request with { PortId = ScriptedTransport.Port, Flags = 0 },
            GenericUapi.CTRL_CMD_NEWFAMILY,
            new FamilyAttributes { Name = "IPVS", Id = id }.Write)),
        Datagram.Of(Acknowledgment(request)),
    ];

    private static Script Answer(uint seconds) => request => [Datagram.Of(Timeout(request, seconds)), Datagram.Of(Acknowledgment(request))];

    private static Script Refuse(Errno errno) => request => [Datagram.Of(Acknowledgment(request, errno))];

    private static string Ask(GenericConnection connection) => Lines.Of(connection
        .Request<CommandAttributes, CommandAttributes>(IpvsUapi.IPVS_CMD_GET_CONFIG, new CommandAttributes())
        .Select(answer => answer.TimeoutTcp));

    private static string Types(ScriptedTransport transport) => Lines.Of(transport.Requests.Select(request => request.Type));

    private static FamilyAttributes Asked(ScriptedTransport transport)
    {
        ReadOnlySpan<byte> datagram = transport.Sent[0];
        NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message);
        return message.Attributes<GenericHeader, FamilyAttributes>();
    }
}
