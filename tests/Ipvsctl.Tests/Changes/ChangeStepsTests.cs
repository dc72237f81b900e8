using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Changes;

/// <summary>Change sets as single steps.</summary>
public class ChangeStepsTests
{
    [Test]
    public void The_steps_between_two_tables_lead_from_one_to_the_other() => ForAll.Seeds(1000, random =>
    {
        (VirtualServerTable observed, VirtualServerTable wanted, Change[] steps) = Random(random);
        var table = new SimulatedTable(observed);
        Array.ForEach(steps, table.Do);
        return ForAll.Difference(Tables.Lines(wanted), Tables.Lines(table.Table));
    });

    [Test]
    public void No_service_is_without_destinations_on_the_way_that_has_some_before_and_after() => ForAll.Seeds(300, random =>
    {
        (VirtualServerTable observed, VirtualServerTable wanted, Change[] steps) = Random(random);
        ServiceIdentity[] kept =
        [
            .. observed.Services.Where(one => !one.Destinations.IsEmpty).Select(one => one.Identity)
                .Where(one => wanted.Find(one) is { Destinations.IsEmpty: false }),
        ];
        var table = new SimulatedTable(observed);
        foreach (Change step in steps)
        {
            table.Do(step);
            if (Array.FindIndex(kept, one => table.Table.Find(one) is not { Destinations.IsEmpty: false }) is >= 0 and var empty)
            {
                return $"{kept[empty]} after {step}";
            }
        }

        return null;
    });

    [Test]
    public async Task The_random_tables_need_all_kinds()
    {
        IEnumerable<Type> kinds = Enumerable.Range(0, 300).SelectMany(seed => Random(new Random(seed)).Steps).Select(step => step.GetType());
        await Assert.That(kinds.Distinct().Count()).IsEqualTo(9);
    }

    [Test]
    public async Task A_service_is_added_empty_and_its_destinations_in_the_order_of_their_identities()
    {
        VirtualService service = Loading.Service(
            """
            defaults: {weight: 1}
            services:
            - address: tcp://10.0.0.1:80
              destinations: [{address: '[::1]', forward: tunnel}, {address: 10.0.0.3}, {address: 10.0.0.2}]
            """);
        Change[] steps = [.. ChangeSteps.Expand([new AddService(service)])];
        await Assert.That(((AddService)steps[0]).Added.Destinations).IsEmpty();
        await Assert.That(((AddService)steps[0]).Added.Settings).IsEqualTo(service.Settings);
        await Assert.That(string.Join(' ', steps.Skip(1).Cast<AddDestination>().Select(step => $"{step.Service} {step.Added.Identity}")))
            .IsEqualTo("tcp://10.0.0.1:80 10.0.0.2:80 tcp://10.0.0.1:80 10.0.0.3:80 tcp://10.0.0.1:80 [::1]:80");
    }

    [Test]
    public async Task A_service_without_destinations_is_one_step() =>
        await Assert.That(ChangeSteps.Expand([new AddService(Loading.Service("services: [{address: fwmark:1}]"))])).HasSingleItem();

    [Test]
    public async Task Every_other_change_is_a_step_of_its_own()
    {
        VirtualService service = Loading.Service(Loading.InDestination("weight: 1"));
        Destination destination = service.Destinations[0];
        Change[] changes =
        [
            new UpdateService(service, service),
            new AddDestination(service.Identity, destination),
            new UpdateDestination(service.Identity, destination, destination),
            new DeleteDestination(service.Identity, destination),
            new DeleteService(service),
        ];
        await Assert.That(ChangeSteps.Expand(changes).SequenceEqual(changes)).IsTrue();
    }

    private static (VirtualServerTable Observed, VirtualServerTable Wanted, Change[] Steps) Random(Random random)
    {
        var tables = new RandomTables(random);
        (VirtualServerTable observed, VirtualServerTable wanted) = (tables.Table(), tables.Table());
        return (observed, wanted, [.. ChangeSteps.Expand(ChangeSetBuilder.Build(observed, wanted).Changes)]);
    }
}
