using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>A table that is written as a model file and read again is the same table.</summary>
public class RoundTripTests
{
    [Test]
    public void A_table_survives_its_text() => ForAll.Seeds(500, random =>
    {
        VirtualServerTable table = new RandomTables(random).Table();
        string text = Loading.Text(table);
        VirtualServerTable read = Loading.Model(text).Table;
        return ForAll.Difference(Tables.Lines(Written(table)), Tables.Lines(read)) is { } difference ? $"{difference}\n{text}" : null;
    });

    [Test]
    public void A_text_that_was_written_is_written_again_as_it_is() => ForAll.Seeds(150, random =>
    {
        string text = Loading.Text(new RandomTables(random).Table());
        return ForAll.Difference(text, Loading.Printed(text));
    });

    [Test]
    public async Task The_random_tables_hold_everything_there_is()
    {
        Destination[] destinations =
            [.. Enumerable.Range(0, 200).SelectMany(seed => new RandomTables(new Random(seed)).Table().Services).SelectMany(service => service.Destinations)];
        await Assert.That(destinations.Select(one => (one.Tunnel.Type, one.Tunnel.Checksum)).Distinct().Count()).IsEqualTo(6);
        await Assert.That(destinations.Select(one => (one.Forwarding, one.Identity.Address.Family)).Distinct().Count()).IsEqualTo(16);
    }

    // What is as it is without a word is left out, and what is left out is left alone.
    private static VirtualServerTable Written(VirtualServerTable table) => new(
        table.Services,
        table.Timeouts == Timeouts.KernelDefault ? null : table.Timeouts,
        table.Sync == SyncDaemons.None ? null : table.Sync);
}
