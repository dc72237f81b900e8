using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

public class VirtualServerTableTests
{
    [Test]
    public void Its_order_does_not_depend_on_the_order_in_which_it_was_made() => ForAll.Seeds(500, random =>
    {
        VirtualServerTable table = new RandomTables(random).Table();
        VirtualService[] services =
            [.. table.Services.Select(service => new VirtualService(service.Identity, service.Settings, [.. Shuffled(service.Destinations, random)]))];
        return ForAll.Difference(Tables.Lines(table), Tables.Lines(new VirtualServerTable([.. Shuffled(services, random)], table.Timeouts, table.Sync)));
    });

    [Test]
    public void It_finds_what_it_holds_and_nothing_else() => ForAll.Seeds(500, random =>
    {
        var tables = new RandomTables(random);
        VirtualServerTable table = tables.Table();
        foreach (VirtualService service in table.Services)
        {
            if (table.Find(service.Identity) != service || service.Destinations.Any(one => service.Find(one.Identity) != one))
            {
                return $"{service.Identity} is not found";
            }

            DestinationIdentity destination = tables.DestinationIdentity();
            if (service.Find(destination) is null == service.Destinations.Any(one => one.Identity == destination))
            {
                return $"{destination} in {service.Identity}";
            }
        }

        ServiceIdentity identity = tables.Identity();
        return table.Find(identity) is null == table.Services.Any(one => one.Identity == identity) ? $"{identity}" : null;
    });

    [Test]
    public async Task The_empty_one_holds_nothing()
    {
        await Assert.That(VirtualServerTable.Empty.Services).IsEmpty();
        await Assert.That(VirtualServerTable.Empty.Find(ServiceIdentity.FromFirewallMark(IpFamily.V4, 1))).IsNull();
    }

    [Test]
    public async Task A_service_without_destinations_finds_none()
    {
        var service = new VirtualService(
            ServiceIdentity.FromFirewallMark(IpFamily.V4, 1), new ServiceSettings(Scheduler.RoundRobin, SchedulerFlags.None, false, null), []);
        await Assert.That(service.Find(default)).IsNull();
    }

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
