using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Kernel;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Fakes;

/// <summary>What the fake kernel can be told to do, and what no test on a real kernel can ask of it.</summary>
public class FakeKernelTests
{
    private static readonly CommandAttributes Service = new() { Service = Sample.Service };
    private static readonly CommandAttributes Destination = new()
    {
        Service = Sample.Key(Sample.Service),
        Destination = Sample.Destination,
    };

    private readonly FakeKernel _kernel = new();

    [Test]
    public async Task Without_privilege_everything_is_refused_but_the_family()
    {
        _kernel.IsPrivileged = false;

        await Assert.That(Try(IPVS_CMD_GET_INFO, new CommandAttributes())).IsEqualTo(Errno.EPERM);
        await Assert.That(Try(IPVS_CMD_NEW_SERVICE, Service)).IsEqualTo(Errno.EPERM);
        await Assert.That(() => Connect().Dump<CommandAttributes, CommandAttributes>(IPVS_CMD_GET_SERVICE, new CommandAttributes()))
            .Throws<NetlinkException>();
    }

    [Test]
    public async Task Asking_for_the_family_loads_the_module_under_a_new_id()
    {
        ushort before = _kernel.FamilyId;
        _kernel.Unload();

        await Assert.That(Try(IPVS_CMD_NEW_SERVICE, Service)).IsEqualTo(Errno.None);
        await Assert.That(_kernel.FamilyId).IsEqualTo((ushort)(before + 1));
    }

    [Test]
    public async Task A_module_that_cannot_be_loaded_is_no_family()
    {
        _kernel.Unload();
        _kernel.IsLoadable = false;

        await Assert.That(() => Try(IPVS_CMD_NEW_SERVICE, Service)).Throws<FamilyNotFoundException>();
    }

    [Test]
    public async Task An_upper_threshold_that_some_kernels_take_is_refused()
    {
        Try(IPVS_CMD_NEW_SERVICE, Service);
        DestinationAttributes above = Sample.Destination with { UpperThreshold = 0x80000000 };

        await Assert.That(Try(IPVS_CMD_NEW_DEST, Destination with { Destination = above })).IsEqualTo(Errno.EINVAL);
    }

    [Test]
    [Arguments(250u, 42_949_672u, 8_589_933u)]
    [Arguments(100u, 42_949_673u, 0u)]
    [Arguments(250u, 2_678_400u, 2_678_400u)]
    public async Task A_time_out_wraps_where_the_kernels_clock_makes_it(uint ticks, uint written, uint read)
    {
        _kernel.Ticks = ticks;
        Try(IPVS_CMD_NEW_SERVICE, Service with { Service = Sample.Service with { Timeout = written } });

        await Assert.That(_kernel.Services.Single().Settings.Timeout!.Value).IsEqualTo(read);
    }

    [Test]
    public async Task A_daemon_can_be_stopped_without_an_answer()
    {
        _kernel.ForgetsToAnswerStop = true;
        var daemon = new CommandAttributes { Daemon = new DaemonAttributes { State = 1, Interface = "d0", SyncId = 1 } };
        Try(IPVS_CMD_NEW_DAEMON, daemon);

        await Assert.That(Try(IPVS_CMD_DEL_DAEMON, daemon)).IsEqualTo(Errno.EAGAIN);
        await Assert.That(_kernel.Daemons.Count).IsEqualTo(0);
    }

    [Test]
    public async Task Counters_are_the_tests_to_set_and_anybodys_to_zero()
    {
        Try(IPVS_CMD_NEW_SERVICE, Service);
        Try(IPVS_CMD_NEW_DEST, Destination);
        FakeDestination destination = _kernel.Services.Single().Destinations.Single();
        destination.ActiveConnections = 3;
        destination.Statistics = destination.Statistics with { Connections = ulong.MaxValue, IncomingBytes = ulong.MaxValue };

        DestinationAttributes before = Read();
        Try(IPVS_CMD_ZERO, new CommandAttributes());
        DestinationAttributes after = Read();

        await Assert.That(before.Statistics!.Connections!.Value.Value).IsEqualTo(uint.MaxValue);
        await Assert.That(before.Statistics64!.IncomingBytes!.Value.Value).IsEqualTo(ulong.MaxValue);
        await Assert.That(after.Statistics64).IsEqualTo(FakeStatistics.Zero);
        await Assert.That(after.ActiveConnections!.Value).IsEqualTo(3u).Because("connections are no statistics");
    }

    [Test]
    public async Task A_test_can_come_before_a_command_and_refuse_it()
    {
        _kernel.BeforeCommand = (command, _) => KernelRefusal.Unless(command != IPVS_CMD_NEW_DEST, Errno.ENOMEM);
        Try(IPVS_CMD_NEW_SERVICE, Service);

        await Assert.That(Try(IPVS_CMD_NEW_DEST, Destination)).IsEqualTo(Errno.ENOMEM);
        await Assert.That(Lines.Of(_kernel.Log)).IsEqualTo("(1, None)\n(5, ENOMEM)");
    }

    [Test]
    public async Task A_buffer_that_is_too_small_loses_the_rest_and_tells_the_length()
    {
        Try(IPVS_CMD_NEW_SERVICE, Service);
        using INetlinkTransport socket = _kernel.Connect();
        var wire = new Wire(socket);
        wire.Send(wire.Request(IPVS_CMD_GET_SERVICE, NetlinkUapi.NLM_F_DUMP, 1, new CommandAttributes()));
        byte[] buffer = new byte[16];

        await Assert.That(socket.Receive(buffer, out _)).IsEqualTo(320);
    }

    private GenericConnection Connect() => new(_kernel.Connect(), IPVS_GENL_NAME);

    private Errno Try(byte command, CommandAttributes attributes)
    {
        try
        {
            Connect().Request<CommandAttributes, CommandAttributes>(command, attributes);
            return Errno.None;
        }
        catch (NetlinkException e)
        {
            return e.Errno;
        }
    }

    private DestinationAttributes Read() =>
        Connect().Dump<CommandAttributes, CommandAttributes>(IPVS_CMD_GET_DEST, Destination).Single().Destination!;
}
