using System.Collections.Frozen;
using Ipvsctl.Tests.Captures;

namespace Ipvsctl.Tests.Netlink;

public class GoldenReadingTests
{
    // What an interface or an address has beyond what our records model; nobody asks for it.
    private static readonly FrozenSet<string> NotModelled = FrozenSet.Create(
        "IFA_CACHEINFO", "IFA_PROTO",
        "IFLA_ADDRESS", "IFLA_AF_SPEC", "IFLA_ALLMULTI", "IFLA_BROADCAST", "IFLA_CARRIER", "IFLA_CARRIER_CHANGES",
        "IFLA_CARRIER_DOWN_COUNT", "IFLA_CARRIER_UP_COUNT", "IFLA_DEVLINK_PORT", "IFLA_DPLL_PIN", "IFLA_GROUP",
        "IFLA_GRO_IPV4_MAX_SIZE", "IFLA_GRO_MAX_SIZE", "IFLA_GSO_IPV4_MAX_SIZE", "IFLA_GSO_MAX_SEGS", "IFLA_GSO_MAX_SIZE",
        "IFLA_LINKINFO", "IFLA_LINKMODE", "IFLA_MAP", "IFLA_MAX_MTU", "IFLA_MIN_MTU", "IFLA_NUM_RX_QUEUES", "IFLA_NUM_TX_QUEUES",
        "IFLA_PROMISCUITY", "IFLA_PROTO_DOWN", "IFLA_QDISC", "IFLA_STATS", "IFLA_STATS64", "IFLA_TSO_MAX_SEGS",
        "IFLA_TSO_MAX_SIZE", "IFLA_TXQLEN", "IFLA_XDP");

    public static IEnumerable<(string Name, string Kernel)> Vectors() => GoldenVectors.Names();

    [Test]
    public async Task All_captures_are_there()
    {
        await Assert.That(GoldenVectors.All.Length).IsEqualTo(279);
    }

    [Test]
    [MethodDataSource(nameof(Vectors))]
    public async Task Every_field_of_a_capture_is_read(string name, string kernel)
    {
        GoldenVector vector = GoldenVectors.Of(name, kernel);
        IReadOnlyDictionary<string, string> seen = MessageListing.Of(
            vector.Bytes.AsSpan(), vector.IsRouting, batch: vector.Kind == "batch");

        await Assert.That(Differences.Between(Expected(vector), seen)).IsEmpty();
    }

    [Test]
    public async Task Nothing_is_called_not_modelled_that_no_capture_holds()
    {
        HashSet<string> captured = [.. GoldenVectors.All.SelectMany(vector => vector.Fields).Select(field => field.Path)];

        await Assert.That(NotModelled.Where(name => !captured.Contains(name))).IsEmpty();
    }

    private static Dictionary<string, string> Expected(GoldenVector vector) => vector.Fields
        .Where(field => field.Type != "pad" && !NotModelled.Contains(field.Path))
        .ToDictionary(field => field.Path, CapturedValue.Of);
}
