using Ipvsctl.Files;

namespace Ipvsctl.Tests.Files;

/// <summary>Items are made when they are asked for, and none is kept.</summary>
public class MappedListTests
{
    [Test]
    public async Task No_item_is_made_before_it_is_asked_for()
    {
        int made = 0;
        var list = new MappedList<int, string>([7, 8, 9], item => $"{item}, the {++made}.");

        await Assert.That(list.Count).IsEqualTo(3);
        await Assert.That(made).IsEqualTo(0);
        await Assert.That(list[2]).IsEqualTo("9, the 1.");
        await Assert.That(string.Join("; ", list)).IsEqualTo("7, the 2.; 8, the 3.; 9, the 4.");
    }
}
