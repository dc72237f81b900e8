using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Tests.Documents;

namespace Ipvsctl.Tests.Changes;

/// <summary>Which share of the new connections goes elsewhere when weights change.</summary>
public class TrafficShareTests
{
    [Test]
    [Arguments("1 1", "1 1", 0.0)]
    [Arguments("1 1", "2 2", 0.0)]
    [Arguments("1 1", "1 0", 0.5)]
    [Arguments("1 1", "1 1 2", 0.5)]
    [Arguments("1", "0 1", 1.0)]
    [Arguments("3 1", "1 3", 0.5)]
    [Arguments("1 1", "0 0", 1.0)]
    [Arguments("0 0", "1 1", 1.0)]
    [Arguments("0", "0", 0.0)]
    [Arguments("", "1", 1.0)]
    [Arguments("1", "", 1.0)]
    [Arguments("", "", 0.0)]
    [Arguments("2147483647 2147483647", "2147483647 0", 0.5)]
    public async Task What_one_destination_loses_another_gains(string before, string after, double moved) =>
        await Assert.That(TrafficShare.Moved(Service(before), Service(after))).IsEqualTo(moved).Within(1e-9);

    private static VirtualService Service(string weights) => Loading.Service(
        $"services: [{{address: fwmark:1, destinations: [{string.Join(", ", weights.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((weight, number) => $"{{address: 10.0.0.{number + 1}, weight: {weight}}}"))}]}}]");
}
