using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

public class ReplacingTests : KernelTests
{
    private static readonly ServiceAttributes Key = Sample.Key(Sample.Service);

    [Before(HookType.Test)]
    public void Fill_the_table()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service with { PersistenceEngine = "sip", Timeout = 300 } });
        Do(IPVS_CMD_NEW_DEST, new CommandAttributes
        {
            Service = Key,
            Destination = Sample.Destination with { ForwardingMethod = 2, TunnelType = 1, TunnelPort = 6080, TunnelFlags = 1 },
        });
    }

    [Test]
    public async Task An_engine_that_is_left_out_is_removed()
    {
        Do(IPVS_CMD_SET_SERVICE, new CommandAttributes { Service = Sample.Service with { Timeout = 300 } });

        await Assert.That(Service().PersistenceEngine).IsNull();
    }

    [Test]
    public async Task An_empty_engine_is_none()
    {
        Do(IPVS_CMD_SET_SERVICE, new CommandAttributes { Service = Sample.Service with { PersistenceEngine = "" } });

        await Assert.That(Service().PersistenceEngine).IsNull();
    }

    [Test]
    public async Task A_change_that_is_refused_leaves_the_service_alone()
    {
        ServiceAttributes before = Service();
        Errno answer = Try(IPVS_CMD_SET_SERVICE, new CommandAttributes
        {
            Service = Sample.Service with { Scheduler = "nosuch", Flags = FlagsField.FromFlags(0x3d), Timeout = 1 },
        });

        await Assert.That(answer).IsEqualTo(Errno.ENOENT);
        await Assert.That(Service()).IsEqualTo(before);
    }

    [Test]
    public async Task Changing_a_service_keeps_its_destinations()
    {
        Do(IPVS_CMD_SET_SERVICE, new CommandAttributes { Service = Sample.Service with { Scheduler = "sh" } });

        await Assert.That(Service().Scheduler).IsEqualTo("sh");
        await Assert.That(Destination().Port!.Value).IsEqualTo((ushort)80);
    }

    [Test]
    public async Task Tunnel_attributes_that_are_left_out_become_0()
    {
        Do(IPVS_CMD_SET_DEST, new CommandAttributes { Service = Key, Destination = Sample.Destination with { ForwardingMethod = 2 } });
        DestinationAttributes read = Destination();

        await Assert.That((read.TunnelType, read.TunnelPort, read.TunnelFlags)).IsEqualTo(((byte)0, (ushort)0, (ushort)0));
    }

    [Test]
    public async Task Tunnel_attributes_stay_where_there_is_no_tunnel()
    {
        Do(IPVS_CMD_SET_DEST, new CommandAttributes { Service = Key, Destination = Sample.Destination with { TunnelType = 2 } });
        DestinationAttributes read = Destination();

        await Assert.That((read.ForwardingMethod, read.TunnelType)).IsEqualTo((0u, (byte)2));
    }

    [Test]
    [Arguments(0u, 0x1u)]
    [Arguments(2u, 0x1u)]
    [Arguments(3u, 0x1u)]
    public async Task Any_forwarding_method_becomes_any_other(uint method, uint strangeBits)
    {
        // Only the low three bits of it are the method; the kernel drops the others.
        uint written = method | (strangeBits << 16);
        Do(IPVS_CMD_SET_DEST, new CommandAttributes
        {
            Service = Key,
            Destination = Sample.Destination with { ForwardingMethod = written },
        });

        await Assert.That(Destination().ForwardingMethod!.Value).IsEqualTo(method);
    }

    [Test]
    public async Task Flags_change_where_the_mask_says_so()
    {
        Do(IPVS_CMD_SET_SERVICE, new CommandAttributes { Service = Sample.Service with { Flags = FlagsField.FromFlags(0x5) } });
        Do(IPVS_CMD_SET_SERVICE, new CommandAttributes { Service = Sample.Service with { Flags = new FlagsField(0x8, 0xc) } });

        await Assert.That(Service().Flags!.Value).IsEqualTo(FlagsField.FromFlags(0x1 | 0x2 | 0x8));
    }

    [Test]
    public async Task The_kernels_own_flag_is_neither_set_nor_cleared()
    {
        Do(IPVS_CMD_SET_SERVICE, new CommandAttributes { Service = Sample.Service with { Flags = new FlagsField(0, 0x2) } });

        await Assert.That(Service().Flags!.Value).IsEqualTo(FlagsField.FromFlags(0x2));
    }

    private ServiceAttributes Service() => Do(IPVS_CMD_GET_SERVICE, new CommandAttributes { Service = Key }).Single().Service!;

    private DestinationAttributes Destination() =>
        Dump(IPVS_CMD_GET_DEST, new CommandAttributes { Service = Key }).Single().Destination!;
}
