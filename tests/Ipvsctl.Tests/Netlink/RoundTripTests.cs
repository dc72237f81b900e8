using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;

namespace Ipvsctl.Tests.Netlink;

public class RoundTripTests
{
    private const int Seeds = 500;

    private static readonly Dictionary<string, Func<RandomRecords, string?>> Sets = new()
    {
        [nameof(CommandAttributes)] = random => RoundTrip.Complaint(random.Command()),
        [nameof(ServiceAttributes)] = random => RoundTrip.Complaint(random.Service()),
        [nameof(DestinationAttributes)] = random => RoundTrip.Complaint(random.Destination()),
        [nameof(DaemonAttributes)] = random => RoundTrip.Complaint(random.Daemon()),
        [nameof(InfoAttributes)] = random => RoundTrip.Complaint(random.Info()),
        [nameof(StatisticsAttributes)] = random => RoundTrip.Complaint(random.Statistics()),
        [nameof(FamilyAttributes)] = random => RoundTrip.Complaint(random.Family()),
        [nameof(OperationAttributes)] = random => RoundTrip.Complaint(random.Operation()),
        [nameof(ErrorAttributes)] = random => RoundTrip.Complaint(random.Error()),
        [nameof(PolicyAttributes)] = random => RoundTrip.Complaint(random.Policy()),
        [nameof(LinkAttributes)] = random => RoundTrip.Complaint(random.Link()),
        [nameof(AddressAttributes)] = random => RoundTrip.Complaint(random.Address()),
    };

    public static IEnumerable<string> Names() => Sets.Keys;

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task Random_records_survive_writing_and_reading(string set)
    {
        IEnumerable<string> complaints = Enumerable.Range(0, Seeds)
            .Select(seed => Sets[set](new RandomRecords(seed)) is { } complaint ? $"seed {seed}: {complaint}" : null)
            .OfType<string>();

        await Assert.That(complaints).IsEmpty();
    }

    [Test]
    public async Task An_empty_record_is_no_bytes()
    {
        await Assert.That(RoundTrip.Write(new CommandAttributes())).IsEmpty();
    }

    [Test]
    public async Task An_empty_nest_is_there_and_not_absent()
    {
        CommandAttributes read = CommandAttributes.Read(RoundTrip.Write(new CommandAttributes { Service = new ServiceAttributes() }));

        await Assert.That(read.Service).IsEqualTo(new ServiceAttributes());
        await Assert.That(read.Destination).IsNull();
    }
}
