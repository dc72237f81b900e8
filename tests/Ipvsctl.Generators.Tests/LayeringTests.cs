namespace Ipvsctl.Generators.Tests;

/// <summary>Dependencies point one way. C# does not forbid cycles between namespaces; this does.</summary>
public class LayeringTests
{
    [Test]
    public async Task Nobody_knows_more_than_the_table_allows()
    {
        IReadOnlyList<string> violations = Layering.Violations([.. House.Below("src/Ipvsctl.Core"), .. House.Below("src/Ipvsctl")]);

        await Assert.That(string.Join('\n', violations)).IsEmpty();
    }

    [Test]
    public async Task A_call_in_a_method_body_is_found()
    {
        var caller = new HouseFile(
            "src/Ipvsctl.Core/Model/Planted.cs",
            """
            using Ipvsctl.Ipvs;

            namespace Ipvsctl.Model;

            internal static class Planted
            {
                public static void Touch()
                {
                    Forbidden.Reach();
                }
            }
            """);
        var called = new HouseFile(
            "src/Ipvsctl.Core/Ipvs/Forbidden.cs",
            """
            namespace Ipvsctl.Ipvs;

            internal static class Forbidden
            {
                public static void Reach()
                {
                }
            }
            """);

        await Assert.That(Layering.Violations([caller, called])).IsEquivalentTo(
        [
            "src/Ipvsctl.Core/Model/Planted.cs:9: Model names Forbidden of Ipvs",
            "src/Ipvsctl.Core/Model/Planted.cs:9: Model names Reach of Ipvs",
        ]);
    }

    [Test]
    public async Task A_type_that_nobody_spells_out_is_found()
    {
        var client = new HouseFile(
            "src/Ipvsctl.Core/Ipvs/Client.cs",
            """
            namespace Ipvsctl.Ipvs
            {
                internal static class Client
                {
                    public static Wire.Attributes Ask() => new();
                }
            }

            namespace Ipvsctl.Ipvs.Wire
            {
                internal sealed record Attributes;
            }
            """);
        var command = new HouseFile("src/Ipvsctl/Program.cs", "var answer = Ipvsctl.Ipvs.Client.Ask();");

        await Assert.That(Layering.Violations([client, command])).IsEquivalentTo(
            ["src/Ipvsctl/Program.cs:1: the executable names Attributes of Ipvs.Wire"]);
    }

    [Test]
    public async Task A_namespace_that_is_not_in_the_table_is_found()
    {
        var stranger = new HouseFile(
            "src/Ipvsctl.Core/Misc/Stranger.cs", "namespace Ipvsctl.Misc; internal sealed class Stranger(Model.Thing thing);");
        var thing = new HouseFile("src/Ipvsctl.Core/Model/Thing.cs", "namespace Ipvsctl.Model; internal sealed class Thing;");

        await Assert.That(Layering.Violations([stranger, thing])).IsEquivalentTo(
            ["src/Ipvsctl.Core/Misc/Stranger.cs:1: Misc names Thing of Model"]);
    }
}
