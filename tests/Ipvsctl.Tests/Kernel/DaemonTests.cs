using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

public class DaemonTests : KernelTests
{
    private const uint Master = 1;
    private const uint Backup = 2;

    private static readonly DaemonAttributes OnD0 = new() { State = Master, Interface = "d0", SyncId = 7 };

    private static readonly Dictionary<string, (DaemonAttributes Daemon, Errno Answer)> Refusals = new()
    {
        ["one that runs"] = (OnD0, Errno.EEXIST),
        ["no state"] = (OnD0 with { State = null }, Errno.EINVAL),
        ["no interface"] = (OnD0 with { Interface = null }, Errno.EINVAL),
        ["no id"] = (OnD0 with { SyncId = null }, Errno.EINVAL),
        ["state 3"] = (OnD0 with { State = 3 }, Errno.EINVAL),
        ["an interface nobody has"] = (OnD0 with { State = Backup, Interface = "nosuch0" }, Errno.ENODEV),
        ["an interface of 16 letters"] = (OnD0 with { State = Backup, Interface = "abcdefghijklmnop" }, Errno.EINVAL),
        ["a group that is not multicast"] = (OnD0 with { State = Backup, Group = 0x0a000001 }, Errno.EINVAL),
        ["an IPv6 group that is not multicast"] = (
            OnD0 with { State = Backup, Group6 = Sample.Address6("2001:db8::1") }, Errno.EINVAL),
    };

    public static IEnumerable<string> Names() => Refusals.Keys;

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task The_kernel_refuses(string what)
    {
        Start(OnD0);

        await Assert.That(Answer(() => Start(Refusals[what].Daemon))).IsEqualTo(Refusals[what].Answer);
    }

    [Test]
    public async Task On_an_interface_that_is_down_a_backup_can_listen_and_a_master_cannot_send()
    {
        await Assert.That(Answer(() => Start(OnD0 with { Interface = "d1" }))).IsEqualTo(Errno.ENETUNREACH);
        await Assert.That(Answer(() => Start(OnD0 with { Interface = "d1", State = Backup }))).IsEqualTo(Errno.None);
    }

    [Test]
    public async Task What_is_left_out_reads_back_as_the_kernels_default()
    {
        Start(OnD0);

        await Assert.That(Daemons()).IsEqualTo(
            Lines.Of([OnD0 with { MaximumLength = 1472, Group = 0xe0000051, Port = 8848, TimeToLive = 1 }]));
    }

    [Test]
    public async Task Everything_reads_back_as_it_was_written()
    {
        var wanted = new DaemonAttributes
        {
            State = Backup,
            Interface = "d0",
            SyncId = 300,
            MaximumLength = 1400,
            Group = 0xef010203,
            Port = 9999,
            TimeToLive = 5,
        };
        Start(wanted);

        await Assert.That(Daemons()).IsEqualTo(Lines.Of([wanted]));
    }

    [Test]
    [Arguments(Master, (ushort)1, (ushort)1)]
    [Arguments(Master, (ushort)65535, (ushort)65507)]
    [Arguments(Backup, (ushort)1, (ushort)1024)]
    [Arguments(Backup, (ushort)100, (ushort)1024)]
    [Arguments(Backup, (ushort)0, (ushort)1472)]
    public async Task A_length_is_clamped_without_a_word(uint state, ushort written, ushort read)
    {
        Start(OnD0 with { State = state, MaximumLength = written });

        await Assert.That(Running().Single().MaximumLength).IsEqualTo(read);
    }

    [Test]
    public async Task An_IPv6_group_leaves_less_room_for_data()
    {
        AddressField group = Sample.Address6("ff02::81");
        Start(OnD0 with { Group6 = group });

        await Assert.That(Daemons()).IsEqualTo(
            Lines.Of([OnD0 with { MaximumLength = 1452, Group6 = group, Port = 8848, TimeToLive = 1 }]));
    }

    [Test]
    public async Task Both_run_at_once_and_the_master_is_listed_first()
    {
        Start(OnD0 with { State = Backup });
        Start(OnD0);

        await Assert.That(Lines.Of(Running().Select(daemon => daemon.State!.Value))).IsEqualTo(Lines.Of([Master, Backup]));
    }

    [Test]
    public async Task Stopping_looks_at_the_state_alone()
    {
        Start(OnD0);
        Errno answer = Stop(Master);

        await Assert.That(answer).IsEqualTo(Errno.None);
        await Assert.That(Running()).IsEmpty();
    }

    [Test]
    public async Task Stopping_what_does_not_run_is_refused()
    {
        await Assert.That(Stop(Backup)).IsEqualTo(Errno.ESRCH);
        await Assert.That(Stop(3)).IsEqualTo(Errno.EINVAL);
    }

    [Test]
    public async Task A_flush_leaves_the_daemons_running()
    {
        Start(OnD0);
        Do(IPVS_CMD_FLUSH, new CommandAttributes());

        await Assert.That(Running().Count).IsEqualTo(1);
    }

    [Test]
    public async Task A_daemon_and_a_destination_of_another_family_exclude_each_other()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        var mixed = new CommandAttributes { Service = Sample.Key(Sample.Service), Destination = Sample.Tunnel6 };

        Start(OnD0);
        await Assert.That(Try(IPVS_CMD_NEW_DEST, mixed)).IsEqualTo(Errno.EINVAL);

        Stop(Master);
        await Assert.That(Try(IPVS_CMD_NEW_DEST, mixed)).IsEqualTo(Errno.None);
        await Assert.That(Answer(() => Start(OnD0))).IsEqualTo(Errno.EINVAL);
    }

    private void Start(DaemonAttributes daemon) => Do(IPVS_CMD_NEW_DAEMON, new CommandAttributes { Daemon = daemon });

    private List<DaemonAttributes> Running() => [.. Dump(IPVS_CMD_GET_DAEMON, new CommandAttributes()).Select(answer => answer.Daemon!)];

    private string Daemons() => Lines.Of(Running());
}
