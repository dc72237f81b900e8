using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Netlink;

/// <summary>A table of 100 000 destinations is a million attributes: none of them may cost memory beyond the record that it goes into.</summary>
public class AllocationTests
{
    private const int Times = 1000;
    private const int Measurements = 5;

    private static readonly DestinationAttributes FewOfADestination = new() { Port = 8080, Weight = 100 };

    private static readonly DestinationAttributes ManyOfADestination = new()
    {
        Family = 2,
        Address = new AddressField(1),
        Port = 8080,
        ForwardingMethod = 2,
        Weight = 100,
        TunnelType = 1,
        TunnelPort = 6080,
        TunnelFlags = 1,
        UpperThreshold = 1000,
        LowerThreshold = 800,
        ActiveConnections = 1,
        InactiveConnections = 2,
        PersistentConnections = 3,
    };

    private static readonly ServiceAttributes FewOfAService = new() { Port = 80, Scheduler = "wrr" };

    private static readonly ServiceAttributes ManyOfAService = new()
    {
        Family = 2,
        Protocol = 6,
        Address = new AddressField(1),
        Port = 80,
        FirewallMark = 7,
        Scheduler = "wrr",
        Flags = FlagsField.FromFlags(1),
        Timeout = 360,
        Netmask = new NetmaskField(uint.MaxValue),
    };

    [Test]
    public async Task Reading_many_attributes_of_a_destination_allocates_no_more_than_reading_few()
    {
        byte[] few = Bytes(FewOfADestination.Write);
        byte[] many = Bytes(ManyOfADestination.Write);

        long forFew = Allocated(() => GC.KeepAlive(DestinationAttributes.Read(few)));

        await Assert.That(Allocated(() => GC.KeepAlive(DestinationAttributes.Read(many)))).IsEqualTo(forFew);
    }

    [Test]
    public async Task Reading_many_attributes_of_a_service_allocates_no_more_than_reading_few()
    {
        byte[] few = Bytes(FewOfAService.Write);
        byte[] many = Bytes(ManyOfAService.Write);

        long forFew = Allocated(() => GC.KeepAlive(ServiceAttributes.Read(few)));

        await Assert.That(Allocated(() => GC.KeepAlive(ServiceAttributes.Read(many)))).IsEqualTo(forFew);
    }

    [Test]
    public async Task Writing_attributes_allocates_nothing()
    {
        var request = new CommandAttributes
        {
            Service = ManyOfAService with { Unknown = RawBytes.Of(16, 1, 2, 3) },
            Destination = ManyOfADestination with { Unknown = RawBytes.Of(16, 1, 2, 3) },
        };
        var buffer = new NetlinkBuffer();

        long allocated = Allocated(() =>
        {
            buffer.Clear();
            request.Write(new AttributeWriter(buffer));
        });

        await Assert.That(allocated).IsEqualTo(0);
    }

    private static byte[] Bytes(Action<AttributeWriter> write)
    {
        var buffer = new NetlinkBuffer();
        write(new AttributeWriter(buffer));
        return buffer.Written.ToArray();
    }

    // In this thread. What the work itself allocates it allocates each time; the runtime, which compiles it anew on the way, does so once.
    private static long Allocated(Action work)
    {
        work();
        return Enumerable.Range(0, Measurements).Min(_ => AllocatedOnce(work));
    }

    private static long AllocatedOnce(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int turn = 0; turn < Times; turn++)
        {
            work();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
