using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Parameters;

/// <summary>Among many names, the nearest one is found without a look at all of them.</summary>
public class NameIndexTests
{
    private const int Known = 100_000;

    private static readonly NameIndex Index = new(Enumerable.Range(0, Known).Select(i => $"servers.node{i:d6}.address"));

    [Test]
    [Arguments("servers.node012345.adress", "servers.node012345.address")]
    [Arguments("servers.node012x45.address", null)]
    [Arguments("servers.ndoe012345.address", "servers.node012345.address")]
    [Arguments("serves.node099999.address", "servers.node099999.address")]
    [Arguments("servers.node000000.adres", "servers.node000000.address")]
    [Arguments("Servers.Node012345.address", null)]
    [Arguments("elsewhere", null)]
    public async Task One_edit_away_is_always_found(string name, string? nearest)
    {
        string? found = NearestWord.Find(name, Index.Candidates(name));
        await Assert.That(nearest is null ? found is null || found.Length > 0 : found == nearest).IsTrue().Because($"{name} gives {found}");
    }

    [Test]
    public async Task Few_names_are_compared_however_many_there_are()
    {
        int most = Enumerable.Range(0, 1000).Max(i => Index.Candidates($"servers.ndoe{i:d6}.addres").Count());
        await Assert.That(most).IsLessThan(5000);
    }

    [Test]
    public async Task The_first_name_below_a_path_is_found()
    {
        await Assert.That(Index.FirstBelow("servers")).IsEqualTo("servers.node000000.address");
        await Assert.That(Index.FirstBelow("servers.node000007")).IsEqualTo("servers.node000007.address");
        await Assert.That(Index.FirstBelow("server")).IsNull();
        await Assert.That(Index.FirstBelow("z")).IsNull();
        await Assert.That(new NameIndex([]).FirstBelow("a")).IsNull();
    }

    [Test]
    public async Task A_list_and_a_mapping_name_what_they_hold()
    {
        var sources = new ParameterSources([new TreeParameters("the file p", ParameterTree.Read(new StringReader("v: [1, 2]\nm: {k: {l: 1}}"), "p"))]);
        await Assert.That(sources.Explain("v").Message).IsEqualTo("the parameter v is a list: expected one of its items, such as ${v.0}");
        await Assert.That(sources.Explain("m").Message).IsEqualTo("the parameter m is a mapping: expected one of its keys, such as ${m.k.l}");
        await Assert.That(sources.Explain("m.k").Message).IsEqualTo("the parameter m.k is a mapping: expected one of its keys, such as ${m.k.l}");
    }
}
