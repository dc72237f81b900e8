using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;
using static Ipvsctl.Netlink.NetlinkUapi;

namespace Ipvsctl.Tests.Kernel;

/// <summary>
/// The rules of the exchange itself (docs/kernel.md#messages, docs/kernel.md#commands, docs/kernel.md#batches,
/// docs/kernel.md#lost-answers, docs/kernel.md#dumps).
/// </summary>
public class WireTests : KernelTests
{
    private static readonly CommandAttributes Nothing = new();

    [Test]
    public async Task A_command_that_cannot_be_done_that_way_is_not_supported()
    {
        await Assert.That(Try(IPVS_CMD_GET_DEST, Nothing)).IsEqualTo(Errno.EOPNOTSUPP);
        await Assert.That(Try(IPVS_CMD_GET_DAEMON, Nothing)).IsEqualTo(Errno.EOPNOTSUPP);
        await Assert.That(Try(IPVS_CMD_SET_INFO, Nothing)).IsEqualTo(Errno.EOPNOTSUPP);
        await Assert.That(Try(0, Nothing)).IsEqualTo(Errno.EOPNOTSUPP);
        await Assert.That(Try(99, Nothing)).IsEqualTo(Errno.EOPNOTSUPP);
        await Assert.That(Answer(() => Dump(IPVS_CMD_NEW_SERVICE, Nothing))).IsEqualTo(Errno.EOPNOTSUPP);
        await Assert.That(Answer(() => Dump(IPVS_CMD_GET_CONFIG, Nothing))).IsEqualTo(Errno.EOPNOTSUPP);
    }

    [Test]
    public async Task A_batch_is_executed_in_its_order_and_goes_on_after_a_refusal()
    {
        using var wire = new Wire(Connect());
        var service = new CommandAttributes { Service = Sample.Service };
        IReadOnlyList<WireAnswer> answers = wire.Exchange(
            wire.Request(IPVS_CMD_NEW_SERVICE, NLM_F_ACK, 11, service),
            wire.Request(IPVS_CMD_NEW_DEST, NLM_F_ACK, 12, Destination(1)),
            wire.Request(IPVS_CMD_NEW_SERVICE, NLM_F_ACK, 13, service),
            wire.Request(IPVS_CMD_NEW_DEST, NLM_F_ACK, 14, Destination(2)));

        await Assert.That(Lines.Of(answers.Select(answer => $"{answer.Sequence} {answer.Errno} in datagram {answer.Datagram}")))
            .IsEqualTo("11 None in datagram 1\n12 None in datagram 2\n13 EEXIST in datagram 3\n14 None in datagram 4");
        await Assert.That(Client.ReadTable().Services.Single().Destinations.Length).IsEqualTo(2);
    }

    [Test]
    public async Task Without_being_asked_the_kernel_answers_only_refusals()
    {
        using var wire = new Wire(Connect());
        var service = new CommandAttributes { Service = Sample.Service };
        IReadOnlyList<WireAnswer> answers = wire.Exchange(
            wire.Request(IPVS_CMD_NEW_SERVICE, 0, 11, service),
            wire.Request(IPVS_CMD_NEW_SERVICE, 0, 12, service),
            wire.Request(IPVS_CMD_NEW_DEST, 0, 13, Destination(1)));

        await Assert.That(Lines.Of(answers.Select(answer => $"{answer.Sequence} {answer.Errno}"))).IsEqualTo("12 EEXIST");
    }

    [Test]
    public async Task A_message_that_is_no_request_is_acknowledged_and_not_executed()
    {
        using var wire = new Wire(Connect());
        byte[] message = wire.Request(IPVS_CMD_NEW_SERVICE, NLM_F_ACK, 11, new CommandAttributes { Service = Sample.Service });
        message[6] = (byte)NLM_F_ACK;

        await Assert.That(wire.Exchange(message).Single().Errno).IsEqualTo(Errno.None);
        await Assert.That(Listing()).IsEmpty();
    }

    [Test]
    public async Task A_broken_length_discards_the_rest_without_a_word()
    {
        using var wire = new Wire(Connect());
        byte[] broken = wire.Request(IPVS_CMD_FLUSH, NLM_F_ACK, 12, Nothing);
        broken[0] = 3;
        wire.Send(
            wire.Request(IPVS_CMD_NEW_SERVICE, NLM_F_ACK, 11, new CommandAttributes { Service = Sample.Service }),
            broken,
            wire.Request(IPVS_CMD_FLUSH, NLM_F_ACK, 13, Nothing));

        await Assert.That(wire.ReceiveDatagram().Single().Sequence).IsEqualTo(11u);
        await Assert.That(wire.Exchange()).IsEmpty();
        await Assert.That(Client.ReadTable().Services.Length).IsEqualTo(1);
    }

    [Test]
    public async Task A_stale_family_id_is_not_there()
    {
        using var wire = new Wire(Connect());
        byte[] stale = wire.Request(IPVS_CMD_FLUSH, NLM_F_ACK, 11, Nothing, type: (ushort)(wire.FamilyId + 100));

        await Assert.That(wire.Exchange(stale).Single().Errno).IsEqualTo(Errno.ENOENT);
    }

    [Test]
    public async Task One_dump_at_a_time_runs_on_a_socket()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        using var wire = new Wire(Connect());
        wire.Send(
            wire.Request(IPVS_CMD_GET_SERVICE, NLM_F_DUMP, 11, Nothing),
            wire.Request(IPVS_CMD_GET_SERVICE, NLM_F_DUMP, 12, Nothing));
        IReadOnlyList<WireAnswer> answers = wire.ReceiveUntil(answer => answer is { Type: NLMSG_DONE, Sequence: 11 });

        await Assert.That(Lines.Of(answers.OrderBy(answer => answer.Sequence).Select(answer => $"{answer.Sequence} {answer.Errno}")))
            .IsEqualTo("11 None\n12 EBUSY");
    }

    [Test]
    public async Task The_end_of_a_dump_comes_apart_and_everything_says_it_is_of_several()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service6 });
        using var wire = new Wire(Connect());
        wire.Send(wire.Request(IPVS_CMD_GET_SERVICE, NLM_F_DUMP, 11, Nothing));
        IReadOnlyList<WireAnswer> services = wire.ReceiveDatagram();
        WireAnswer end = wire.ReceiveDatagram().Single();

        await Assert.That(Lines.Of(services.Select(answer => $"{answer.IsData} {answer.Flags}"))).IsEqualTo("True 2\nTrue 2");
        await Assert.That(end with { Datagram = 0 }).IsEqualTo(new WireAnswer(NLMSG_DONE, NLM_F_MULTI, 11, 0));
    }

    [Test]
    public async Task A_single_answer_comes_before_its_acknowledgment()
    {
        using var wire = new Wire(Connect());
        IReadOnlyList<WireAnswer> answers = wire.Exchange(wire.Request(IPVS_CMD_GET_CONFIG, NLM_F_ACK, 11, Nothing));

        await Assert.That(Lines.Of(answers.Select(answer => $"{answer.IsData} {answer.Flags} {answer.Datagram}")))
            .IsEqualTo($"True 0 1\nFalse {NLM_F_CAPPED} 2");
    }

    [Test]
    public async Task Answers_that_are_too_many_are_lost_and_everything_is_done_all_the_same()
    {
        const int services = 2000;
        using var wire = new Wire(Connect());
        // Not all of them fit one datagram.
        foreach (int[] marks in Enumerable.Range(1, services).Chunk(services / 2))
        {
            wire.Send([.. marks.Select(mark => wire.Request(
                IPVS_CMD_NEW_SERVICE,
                NLM_F_ACK,
                (uint)mark,
                new CommandAttributes { Service = Sample.Service with { FirewallMark = (uint)mark } }))]);
        }

        await Assert.That(Answer(() => wire.ReceiveDatagram())).IsEqualTo(Errno.ENOBUFS);

        // The transport has received what was kept, without which the kernel would lose what comes next, too.
        uint next = (uint)services + 1;
        await Assert.That(wire.Exchange(wire.Request(IPVS_CMD_ZERO, NLM_F_ACK, next, new CommandAttributes())).Single().Sequence).IsEqualTo(next);
        await Assert.That(Client.ReadTable().Services.Length).IsEqualTo(services);
    }

    private static CommandAttributes Destination(ushort port) => new()
    {
        Service = Sample.Key(Sample.Service),
        Destination = Sample.Destination with { Port = port },
    };
}
