using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Changes;

/// <summary>Which destinations to delete and add again, so that they are in the order of their identities.</summary>
public class OrderPlanTests
{
    [Test]
    [Arguments("1 2 3", "")]
    [Arguments("", "")]
    [Arguments("1 3 2", "3")]
    [Arguments("2 3 1", "2 3")]
    [Arguments("3 2 1", "2 3")]
    [Arguments("2 1 3", "2 3")]
    [Arguments("1 2 4 3 5", "4 5")]
    public async Task The_fewest_are_replaced(string current, string replaced) =>
        await Assert.That(string.Join(' ', OrderPlan.ToReplace(Read(current)).Select(one => one.Port))).IsEqualTo(replaced);

    [Test]
    public void Replacing_them_restores_the_order() => ForAll.Seeds(200, random =>
    {
        List<DestinationIdentity> order = [.. Read(string.Join(' ', Enumerable.Range(1, random.Next(1, 9))))];
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(order));
        string before = string.Join(' ', order);
        foreach (DestinationIdentity one in OrderPlan.ToReplace(order))
        {
            order.Remove(one);
            order.Add(one);
        }

        return order.SequenceEqual(order.Order()) ? null : $"{before} becomes {string.Join(' ', order)}";
    });

    private static DestinationIdentity[] Read(string ports) =>
        [.. ports.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(port => new DestinationIdentity(new IpAddress(IpFamily.V4, 1), ushort.Parse(port)))];
}
