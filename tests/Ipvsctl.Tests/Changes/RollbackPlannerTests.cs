using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Changes;

/// <summary>Back to where it began, from wherever it stopped, and no further than that.</summary>
public class RollbackPlannerTests
{
    private static readonly VirtualServerTable Observed = Table("10.0.0.1, 10.0.0.2", "10.0.0.1");

    [Test]
    public void From_wherever_they_stop_there_is_a_way_back() => ForAll.Seeds(100, random =>
    {
        (VirtualServerTable observed, Change[] steps) = Random(random);
        return EachPrefix(observed, steps, (done, table) =>
        {
            GoBack(steps[..done], table, int.MaxValue);
            return ForAll.Difference(Tables.Lines(observed), Tables.Lines(table.Table));
        });
    });

    [Test]
    public void It_does_not_matter_how_many_of_the_steps_were_really_made() => ForAll.Seeds(100, random =>
    {
        (VirtualServerTable observed, Change[] steps) = Random(random);
        return EachPrefix(observed, steps, (_, table) =>
        {
            GoBack(steps, table, int.MaxValue);
            return ForAll.Difference(Tables.Lines(observed), Tables.Lines(table.Table));
        });
    });

    [Test]
    public void It_can_be_taken_up_again_wherever_it_stopped_itself() => ForAll.Seeds(100, random =>
    {
        (VirtualServerTable observed, Change[] steps) = Random(random);
        var table = new SimulatedTable(observed);
        Array.ForEach(steps, table.Do);
        for (int left = int.MaxValue; left > 0;)
        {
            left = GoBack(steps, table, random.Next(1, 4));
        }

        return ForAll.Difference(Tables.Lines(observed), Tables.Lines(table.Table));
    });

    [Test]
    public void From_where_it_began_there_is_nothing_to_go_back() => ForAll.Seeds(300, random =>
    {
        (VirtualServerTable observed, Change[] steps) = Random(random);
        return RollbackPlanner.Plan(steps, observed).IsEmpty ? null : "there is something";
    });

    [Test]
    public async Task A_service_that_another_program_deleted_does_not_come_back()
    {
        Change[] steps = Steps(Table("10.0.0.2, 10.0.0.3", "10.0.0.1"));
        var now = Observed with { Services = Observed.Services.RemoveAt(0) };

        await Assert.That(RollbackPlanner.Plan(steps, now).IsEmpty).IsTrue();
    }

    [Test]
    public async Task A_destination_that_another_program_deleted_does_not_come_back()
    {
        Change[] steps = Steps(Table("10.0.0.1, 10.0.0.2, 10.0.0.3", "10.0.0.1", weight: 7));

        await Assert.That(ChangeLines.Of(RollbackPlanner.Plan(steps, Table("10.0.0.2, 10.0.0.3", "10.0.0.1", weight: 7)))).IsEqualTo(
            "update 10.0.0.1:81 of tcp://10.9.9.9:81, update 10.0.0.2:80 of tcp://10.9.9.9:80, delete 10.0.0.3:80 from tcp://10.9.9.9:80");
    }

    [Test]
    public async Task A_weight_that_another_program_set_since_stays()
    {
        Change[] steps = Steps(Table("10.0.0.1, 10.0.0.2", "10.0.0.1", weight: 7));

        await Assert.That(RollbackPlanner.Plan(steps, Table("10.0.0.1, 10.0.0.2", "10.0.0.1", weight: 8)).IsEmpty).IsTrue();
    }

    [Test]
    public async Task A_service_that_was_deleted_comes_back_whole_and_what_is_missing_of_it_later()
    {
        Change[] steps = Steps(Observed with { Services = Observed.Services.RemoveAt(0) });

        await Assert.That(ChangeLines.Of(RollbackPlanner.Plan(steps, Table("", "10.0.0.1")))).IsEqualTo(
            "add 10.0.0.1:80 to tcp://10.9.9.9:80, add 10.0.0.2:80 to tcp://10.9.9.9:80");
    }

    private static Change[] Steps(VirtualServerTable wanted) => [.. ChangeSteps.Expand(ChangeSetBuilder.Build(Observed, wanted).Changes)];

    private static VirtualServerTable Table(string first, string second, int weight = 1) => Loading.Model(
        $$"""
        defaults: {weight: {{weight}}}
        services:
        - {address: 'tcp://10.9.9.9:80', destinations: [{{Destinations(first)}}]}
        - {address: 'tcp://10.9.9.9:81', destinations: [{{Destinations(second)}}]}
        """).Table;

    private static string Destinations(string addresses) =>
        string.Join(", ", addresses.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(address => $"{{address: {address}}}"));

    // How many steps are left to go.
    private static int GoBack(Change[] steps, SimulatedTable table, int most)
    {
        Change[] back = [.. ChangeSteps.Expand(RollbackPlanner.Plan(steps, table.Table).Changes)];
        Array.ForEach(back[..Math.Min(most, back.Length)], table.Do);
        return Math.Max(0, back.Length - most);
    }

    private static string? EachPrefix(VirtualServerTable observed, Change[] steps, Func<int, SimulatedTable, string?> difference)
    {
        for (int done = 0; done <= steps.Length; done++)
        {
            var table = new SimulatedTable(observed);
            Array.ForEach(steps[..done], table.Do);
            if (difference(done, table) is { } found)
            {
                return $"after {done} of {steps.Length} steps, {found}";
            }
        }

        return null;
    }

    private static (VirtualServerTable Observed, Change[] Steps) Random(Random random)
    {
        var tables = new RandomTables(random);
        (VirtualServerTable observed, VirtualServerTable wanted) = (tables.Table(), tables.Table());
        return (observed, [.. ChangeSteps.Expand(ChangeSetBuilder.Build(observed, wanted).Changes)]);
    }
}
