using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

public class DumpTests : KernelTests
{
    private static readonly ServiceSettings Settings = Sample.RoundRobinService;

    [Test]
    public async Task An_empty_table_is_a_table()
    {
        await Assert.That(Client.ReadTable().Services.AsEnumerable()).IsEmpty();
    }

    [Test]
    public async Task Destinations_come_newest_first()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        foreach (ushort port in (ushort[])[3, 1, 2])
        {
            Do(IPVS_CMD_NEW_DEST, new CommandAttributes
            {
                Service = Sample.Key(Sample.Service),
                Destination = Sample.Destination with { Port = port },
            });
        }

        IEnumerable<CommandAttributes> read = Dump(IPVS_CMD_GET_DEST, new CommandAttributes { Service = Sample.Key(Sample.Service) });
        await Assert.That(Lines.Of(read.Select(answer => answer.Destination!.Port))).IsEqualTo("2\n1\n3");
    }

    [Test]
    public async Task A_table_of_many_datagrams_is_read_whole()
    {
        const int services = 300;
        const int destinations = 200;
        for (uint mark = 1; mark <= services; mark++)
        {
            Client.AddService(ServiceIdentity.FromFirewallMark(IpFamily.V4, mark), Settings);
        }

        ServiceIdentity full = ServiceIdentity.FromFirewallMark(IpFamily.V4, 7);
        for (uint last = 1; last <= destinations; last++)
        {
            var server = new IpAddress(IpFamily.V4, 0x0a000000 + last);
            Client.AddDestination(full, new Destination(new(server, 80), ForwardingMethod.Nat, (int)last, default, default));
        }

        VirtualServerTable table = Client.ReadTable();
        await Assert.That(Lines.Of(table.Services.Select(service => service.Identity.FirewallMark)))
            .IsEqualTo(Lines.Of(Enumerable.Range(1, services)));
        await Assert.That(Lines.Of(table.Find(full)!.Destinations.Select(destination => destination.Weight)))
            .IsEqualTo(Lines.Of(Enumerable.Range(1, destinations)));
    }

    [Test]
    public async Task The_two_families_of_a_firewall_mark_are_two_services()
    {
        ServiceIdentity v4 = ServiceIdentity.FromFirewallMark(IpFamily.V4, 7);
        ServiceIdentity v6 = ServiceIdentity.FromFirewallMark(IpFamily.V6, 7);
        Client.AddService(v4, Settings);
        Client.AddService(v6, Settings with { Scheduler = new("wrr") });
        Client.AddDestination(v6, new Destination(Sample.Server("[2001:db8::1]:0"), ForwardingMethod.Direct, 1, default, default));

        VirtualServerTable table = Client.ReadTable();
        await Assert.That(Lines.Of(table.Services.Select(service =>
                $"{service.Identity} {service.Settings.Scheduler} {Lines.Of(service.Destinations.Select(one => one.Identity))}")))
            .IsEqualTo("fwmark:7 rr \nfwmark6:7 wrr [2001:db8::1]:0");
    }

    [Test]
    public async Task A_dump_of_services_takes_no_filter()
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service6 });

        IReadOnlyList<CommandAttributes> read = Dump(
            IPVS_CMD_GET_SERVICE, new CommandAttributes { Service = Sample.Key(Sample.Service) });
        await Assert.That(read.Count).IsEqualTo(2);
    }

    [Test]
    public async Task The_destinations_of_an_unknown_service_are_none()
    {
        await Assert.That(Dump(IPVS_CMD_GET_DEST, new CommandAttributes { Service = Sample.Key(Sample.Service) })).IsEmpty();
        await Assert.That(Dump(IPVS_CMD_GET_DEST, new CommandAttributes())).IsEmpty();
        await Assert.That(Dump(IPVS_CMD_GET_DEST, new CommandAttributes { Service = new() { Family = 3 } })).IsEmpty();
    }

    [Test]
    public async Task Info_names_a_version_and_has_no_services()
    {
        InfoAttributes info = Raw.Request<CommandAttributes, InfoAttributes>(IPVS_CMD_GET_INFO, new CommandAttributes()).Single();

        await Assert.That(info.Version!.Value).IsEqualTo(0x010201u);
        await Assert.That(info.ConnectionTableSize).IsNotNull();
    }
}
