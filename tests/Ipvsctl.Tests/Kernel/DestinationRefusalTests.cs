using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

public class DestinationRefusalTests : KernelTests
{
    private static readonly ServiceAttributes Key = Sample.Key(Sample.Service);
    private static readonly ServiceAttributes Nowhere = Key with { Port = 81 };
    private static readonly DestinationAttributes There = Sample.Destination;
    private static readonly DestinationAttributes Other = There with { Port = 81 };
    private static readonly DestinationAttributes OtherTunnel6 = Sample.Tunnel6 with { Port = 81 };

    // Sample.Service holds Sample.Destination and Sample.Tunnel6.
    private static readonly Dictionary<string, Refusal> Refusals = new()
    {
        ["a destination that is there"] = Adding(There, Errno.EEXIST),
        ["the same by another method"] = Adding(There with { ForwardingMethod = 3 }, Errno.EEXIST),
        ["no destination at all"] = Adding(null, Errno.EINVAL),
        ["no address"] = Adding(Other with { Address = null }, Errno.EINVAL),
        ["no port"] = Adding(Other with { Port = null }, Errno.EINVAL),
        ["no method"] = Adding(Other with { ForwardingMethod = null }, Errno.EINVAL),
        ["no weight"] = Adding(Other with { Weight = null }, Errno.EINVAL),
        ["no upper threshold"] = Adding(Other with { UpperThreshold = null }, Errno.EINVAL),
        ["no lower threshold"] = Adding(Other with { LowerThreshold = null }, Errno.EINVAL),
        ["family 3"] = Adding(Other with { Family = 3 }, Errno.EAFNOSUPPORT),
        ["a negative weight"] = Adding(Other with { Weight = 0x80000000 }, Errno.ERANGE),
        ["lower above upper"] = Adding(Other with { UpperThreshold = 5, LowerThreshold = 6 }, Errno.ERANGE),
        ["lower without upper"] = Adding(Other with { LowerThreshold = 1 }, Errno.ERANGE),
        ["gue without a port"] = Adding(Other with { ForwardingMethod = 2, TunnelType = 1 }, Errno.EINVAL),
        ["gue at port 0"] = Adding(Other with { ForwardingMethod = 2, TunnelType = 1, TunnelPort = 0 }, Errno.EINVAL),
        ["gue without a port, not even by tunnel"] = Adding(Other with { TunnelType = 1 }, Errno.EINVAL),
        ["another family by nat"] = Adding(OtherTunnel6 with { ForwardingMethod = 0 }, Errno.EINVAL),
        ["another family directly"] = Adding(OtherTunnel6 with { ForwardingMethod = 3 }, Errno.EINVAL),
        ["adding to no service"] = Refusal.Of(IPVS_CMD_NEW_DEST, Nowhere, Other, Errno.ESRCH),
        ["adding to no service, incompletely"] = Refusal.Of(IPVS_CMD_NEW_DEST, Nowhere, null, Errno.ESRCH),
        ["adding without a service"] = Refusal.Of(IPVS_CMD_NEW_DEST, null, Other, Errno.EINVAL),
        ["setting one that is not there"] = Setting(Other, Errno.ENOENT),
        ["setting one incompletely"] = Setting(There with { Weight = null }, Errno.EINVAL),
        ["setting a negative weight"] = Setting(There with { Weight = uint.MaxValue }, Errno.ERANGE),
        ["setting lower above upper"] = Setting(There with { UpperThreshold = 5, LowerThreshold = 6 }, Errno.ERANGE),
        ["setting gue without a port"] = Setting(There with { ForwardingMethod = 2, TunnelType = 1 }, Errno.EINVAL),
        ["setting another family to nat"] = Setting(Sample.Tunnel6 with { ForwardingMethod = 0 }, Errno.EINVAL),
        ["setting in no service"] = Refusal.Of(IPVS_CMD_SET_DEST, Nowhere, There, Errno.ESRCH),
        ["deleting one that is not there"] = Deleting(Other, Errno.ENOENT),
        ["deleting without an address"] = Deleting(There with { Address = null }, Errno.EINVAL),
        ["deleting another family without saying so"] = Deleting(Sample.Tunnel6 with { Family = null }, Errno.ENOENT),
        ["deleting nothing"] = Deleting(null, Errno.EINVAL),
        ["deleting from no service"] = Refusal.Of(IPVS_CMD_DEL_DEST, Nowhere, There, Errno.ESRCH),
    };

    public static IEnumerable<string> Names() => Refusals.Keys;

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task The_kernel_refuses(string what)
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        Do(IPVS_CMD_NEW_DEST, new CommandAttributes { Service = Key, Destination = There });
        Do(IPVS_CMD_NEW_DEST, new CommandAttributes { Service = Key, Destination = Sample.Tunnel6 });
        string before = Listing();

        Refusal refusal = Refusals[what];
        await Assert.That(Try(refusal.Command, refusal.Request)).IsEqualTo(refusal.Answer);
        await Assert.That(Listing()).IsEqualTo(before).Because("a refused request leaves the table as it was");
    }

    private static Refusal Adding(DestinationAttributes? destination, Errno answer) =>
        Refusal.Of(IPVS_CMD_NEW_DEST, Key, destination, answer);

    private static Refusal Setting(DestinationAttributes? destination, Errno answer) =>
        Refusal.Of(IPVS_CMD_SET_DEST, Key, destination, answer);

    private static Refusal Deleting(DestinationAttributes? destination, Errno answer) =>
        Refusal.Of(IPVS_CMD_DEL_DEST, Key, destination, answer);
}
