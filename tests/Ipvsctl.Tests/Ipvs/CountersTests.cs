using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Tests.Fakes;
using Ipvsctl.Tests.Kernel;

namespace Ipvsctl.Tests.Ipvs;

public class CountersTests
{
    private static readonly ServiceIdentity Web = Sample.Identity("tcp://10.9.9.9:80");
    private static readonly DestinationIdentity Server = Sample.Server("10.0.0.1:80");

    private static readonly StatisticsAttributes Wide = new()
    {
        Connections = ulong.MaxValue,
        IncomingPackets = 2,
        OutgoingPackets = 3,
        IncomingBytes = 4,
        OutgoingBytes = 5,
        ConnectionRate = 6,
        IncomingPacketRate = 7,
        OutgoingPacketRate = 8,
        IncomingByteRate = 9,
        OutgoingByteRate = 10,
    };

    [Test]
    public async Task Counters_stand_beside_the_table_that_they_were_read_with()
    {
        var kernel = new FakeKernel();
        using var client = new IpvsClient(kernel.Connect());
        client.AddService(Web, Sample.RoundRobinService);
        client.AddDestination(Web, new Destination(Server, ForwardingMethod.Nat, 1, default, default));
        FakeDestination destination = kernel.Services.Single().Destinations.Single();
        (destination.ActiveConnections, destination.InactiveConnections, destination.PersistentConnections) = (1, 2, 3);
        destination.Statistics = Wide;
        client.ReadTable(ReadScope.Everything, out TableCounters counters);

        await Assert.That(counters.Connections(Web, Server)).IsEqualTo(new ConnectionCounts(1, 2, 3));
        await Assert.That(counters.Find(Web, Server)!.Statistics).IsEqualTo(new Statistics(ulong.MaxValue, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        await Assert.That(counters.Find(Web)!.Statistics).IsEqualTo(new Statistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    [Test]
    public async Task So_do_those_of_one_service()
    {
        var kernel = new FakeKernel();
        using var client = new IpvsClient(kernel.Connect());
        client.AddService(Web, Sample.RoundRobinService);
        client.AddDestination(Web, new Destination(Server, ForwardingMethod.Nat, 1, default, default));
        kernel.Services.Single().Destinations.Single().ActiveConnections = 7;
        client.ReadTable(new ReadScope(new HashSet<ServiceIdentity> { Web, Sample.Identity("tcp://10.9.9.9:81") }, false, false), out TableCounters counters);

        await Assert.That(counters.Connections(Web, Server)).IsEqualTo(new ConnectionCounts(7, 0, 0));
    }

    [Test]
    public async Task Narrow_counters_are_read_too()
    {
        await Assert.That(StatisticsMapping.ToModel(FakeStatistics.Short(Wide)))
            .IsEqualTo(new Statistics(uint.MaxValue, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        await Assert.That(StatisticsMapping.ToModel(null)).IsEqualTo(new Statistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
