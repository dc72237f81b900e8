namespace Ipvsctl.Generators.Tests;

/// <summary>A new key, field or counter is handled everywhere, or a test names the place that forgets it.</summary>
public class CompletenessTests
{
    private static readonly string[] Model =
        ["Model.ServiceSettings", "Model.Persistence", "Model.Destination", "Model.Thresholds", "Model.Tunnel", "Model.Timeouts", "Model.SyncDaemon"];

    private static readonly string[] Documents =
    [
        "Files.ServiceDocument", "Files.PersistenceDocument", "Files.DestinationDocument", "Files.ThresholdsDocument",
        "Files.TunnelDocument", "Files.TimeoutsDocument", "Files.DaemonDocument",
    ];

    // A position in the file is no key, and what identifies a destination or a daemon does not change.
    private static readonly string[] NoValues = ["At", "IsPartial", "Identity", "Role"];

    private static readonly Dictionary<string, string[]> Duties = new()
    {
        ["src/Ipvsctl.Core/Ipvs/ServiceMapping.cs"] = ["Model.ServiceSettings", "Model.Persistence"],
        ["src/Ipvsctl.Core/Ipvs/DestinationMapping.cs"] = ["Model.Destination", "Model.Thresholds", "Model.Tunnel"],
        ["src/Ipvsctl.Core/Ipvs/DaemonMapping.cs"] = ["Model.SyncDaemon"],
        ["src/Ipvsctl.Core/Ipvs/StatisticsMapping.cs"] = ["Ipvs.Wire.StatisticsAttributes"],
        ["src/Ipvsctl.Core/Files/Reading/"] = [.. Documents, "Files.DefaultsDocument", "Files.PolicyDocument"],
        ["src/Ipvsctl.Core/Files/Writing/DocumentWriter.cs"] = [.. Documents, .. Model.Except(["Model.ServiceSettings"])],
        ["src/Ipvsctl.Core/Changes/FieldChanges.cs"] = ["Changes.Field", .. Model.Except(["Model.ServiceSettings"])],
        ["src/Ipvsctl/Output/StatisticsField.cs"] = ["Model.Statistics"],
        ["src/Ipvsctl/Output/JsonOutput.cs"] = ["Model.ConnectionCounts"],
        ["src/Ipvsctl/Output/TableOutput.cs"] = ["Model.ConnectionCounts"],
        ["src/Ipvsctl/Output/IpvsadmOutput.cs"] = [.. Model.Except(["Model.ServiceSettings"])],
    };

    [Test]
    public async Task Every_place_handles_every_member() =>
        await Assert.That(string.Join('\n', Completeness.Forgotten(House.Files.Where(IsProduct), Duties, NoValues))).IsEmpty();

    [Test]
    public async Task A_forgotten_property_is_named_with_its_place()
    {
        var model = new HouseFile(
            "src/Ipvsctl.Core/Model/Planted.cs", "namespace Ipvsctl.Model; public sealed record Planted(int Weight, int Colour);");
        var place = new HouseFile(
            "src/Ipvsctl.Core/Ipvs/PlantedMapping.cs",
            "namespace Ipvsctl.Ipvs; internal static class PlantedMapping { public static int Map(Model.Planted one) => one.Weight; }");

        await Assert.That(Completeness.Forgotten([model, place], new Dictionary<string, string[]> { [place.Path] = ["Model.Planted"] }, []))
            .IsEquivalentTo(["src/Ipvsctl.Core/Ipvs/PlantedMapping.cs: does not handle Model.Planted.Colour"]);
    }

    private static bool IsProduct(HouseFile file) => !file.Path.StartsWith("src/Ipvsctl.Generators/", StringComparison.Ordinal);
}
