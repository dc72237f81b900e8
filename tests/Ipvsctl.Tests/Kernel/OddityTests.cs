using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

/// <summary>Requests that the kernel accepts, with a surprising result (docs/kernel.md#keys, docs/kernel.md#services).</summary>
public class OddityTests : KernelTests
{
    [Test]
    public async Task The_firewall_mark_0_is_the_tcp_service_of_no_address()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service with { FirewallMark = 0 } });

        await Assert.That(Client.ReadTable().Services.Single().Identity).IsEqualTo(Sample.Identity("tcp://0.0.0.0:0"));
    }

    [Test]
    public async Task A_firewall_mark_wins_over_an_address()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service with { FirewallMark = 7 } });

        await Assert.That(Client.ReadTable().Services.Single().Identity).IsEqualTo(Sample.Identity("fwmark:7"));
    }

    [Test]
    [Arguments((ushort)0)]
    [Arguments((ushort)1)]
    [Arguments((ushort)47)]
    [Arguments(ushort.MaxValue)]
    public async Task Any_protocol_makes_a_service(ushort protocol)
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service with { Protocol = protocol } });

        await Assert.That((ushort)Client.ReadTable().Services.Single().Identity.Protocol).IsEqualTo(protocol);
    }

    [Test]
    public async Task Of_an_IPv4_address_only_four_bytes_count()
    {
        var garbage = new AddressField(Sample.Service.Address!.Value.Bits | uint.MaxValue);
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service with { Address = garbage } });
        Errno again = Try(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });

        await Assert.That(again).IsEqualTo(Errno.EEXIST);
        await Assert.That(Dump(IPVS_CMD_GET_SERVICE, new CommandAttributes()).Single().Service!.Address!.Value)
            .IsEqualTo(Sample.Service.Address.Value);
    }

    [Test]
    public async Task A_destination_without_a_family_has_the_services()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        Do(IPVS_CMD_NEW_DEST, new CommandAttributes
        {
            Service = Sample.Key(Sample.Service),
            Destination = Sample.Destination with { Family = null },
        });

        CommandAttributes read = Dump(IPVS_CMD_GET_DEST, new CommandAttributes { Service = Sample.Key(Sample.Service) }).Single();
        await Assert.That(read.Destination!.Family!.Value).IsEqualTo(AF_INET);
    }

    [Test]
    public async Task Zeroing_changes_nothing_of_the_table()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        Do(IPVS_CMD_NEW_DEST, new CommandAttributes { Service = Sample.Key(Sample.Service), Destination = Sample.Destination });
        string before = Listing();
        Do(IPVS_CMD_ZERO, new CommandAttributes { Service = Sample.Key(Sample.Service) });
        Do(IPVS_CMD_ZERO, new CommandAttributes());

        await Assert.That(Listing()).IsEqualTo(before);
    }

    [Test]
    public async Task A_flush_takes_services_with_their_destinations()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        Do(IPVS_CMD_NEW_DEST, new CommandAttributes { Service = Sample.Key(Sample.Service), Destination = Sample.Destination });
        Do(IPVS_CMD_FLUSH, new CommandAttributes());
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });

        await Assert.That(Lines.Of(Dump(IPVS_CMD_GET_DEST, new CommandAttributes { Service = Sample.Key(Sample.Service) }))).IsEmpty();
    }
}
