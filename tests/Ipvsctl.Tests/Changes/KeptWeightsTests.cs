using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Files;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Changes;

/// <summary>Weights that were set at runtime, kept against what a file says.</summary>
public class KeptWeightsTests
{
    [Test]
    public async Task A_destination_that_exists_keeps_its_weight_0_included() =>
        await Assert.That(Kept(
            "services: [{address: fwmark:1, destinations: [{address: 10.0.0.1, weight: 0}, {address: 10.0.0.2, weight: 7}]}]",
            "services: [{address: fwmark:1, destinations: [{address: 10.0.0.1, weight: 100}, {address: 10.0.0.2, weight: 0}, {address: 10.0.0.3, weight: 5}]}]"))
            .IsEqualTo("fwmark:1 10.0.0.1:0=0 10.0.0.2:0=7 10.0.0.3:0=5");

    [Test]
    public async Task In_another_service_it_is_another_destination() =>
        await Assert.That(Kept(
            "services: [{address: fwmark:1, destinations: [{address: 10.0.0.1, weight: 7}]}]",
            "services: [{address: fwmark:2, destinations: [{address: 10.0.0.1, weight: 5}]}]"))
            .IsEqualTo("fwmark:2 10.0.0.1:0=5");

    [Test]
    public void Nothing_but_weights_differs_from_what_is_wanted() => ForAll.Seeds(300, random =>
    {
        var tables = new RandomTables(random);
        (VirtualServerTable observed, VirtualServerTable wanted) = (tables.Table(), tables.Table());
        return ForAll.Difference(Tables.Lines(Weightless(wanted)), Tables.Lines(Weightless(KeptWeights.Keep(observed, wanted))));
    });

    [Test]
    public void And_no_weight_changes() => ForAll.Seeds(300, random =>
    {
        var tables = new RandomTables(random);
        (VirtualServerTable observed, VirtualServerTable wanted) = (tables.Table(), tables.Table());
        Change? changed = ChangeSetBuilder.Build(observed, KeptWeights.Keep(observed, wanted)).Changes
            .FirstOrDefault(change => change is UpdateDestination { Before.Weight: var before, After.Weight: var after } && before != after);
        return changed is null ? null : $"{changed}";
    });

    private static VirtualServerTable Weightless(VirtualServerTable table) => table with
    {
        Services =
        [
            .. table.Services.Select(service => service with
            {
                Destinations = [.. service.Destinations.Select(destination => destination with { Weight = 0 })],
            }),
        ],
    };

    private static string Kept(string observed, string wanted) => string.Join(
        '\n',
        KeptWeights.Keep(Loading.Model(observed).Table, Loading.Model(wanted).Table).Services
            .Select(service => $"{service.Identity} {string.Join(' ', service.Destinations.Select(one => $"{one.Identity}={one.Weight}"))}"));
}
