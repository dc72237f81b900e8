using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

public class ServiceRefusalTests : KernelTests
{
    private static readonly ServiceAttributes Other = Sample.Service with { Port = 81 };
    private static readonly ServiceAttributes Other6 = Sample.Service6 with { Port = 81 };

    // The table holds Sample.Service and Sample.Service6.
    private static readonly Dictionary<string, Refusal> Refusals = new()
    {
        ["a service that is there"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Sample.Service, Errno.EEXIST),
        ["no service at all"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, null, Errno.EINVAL),
        ["no family"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Family = null }, Errno.EINVAL),
        ["no protocol"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Protocol = null }, Errno.EINVAL),
        ["no address"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Address = null }, Errno.EINVAL),
        ["no port"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Port = null }, Errno.EINVAL),
        ["no scheduler"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Scheduler = null }, Errno.EINVAL),
        ["no flags"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Flags = null }, Errno.EINVAL),
        ["no time-out"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Timeout = null }, Errno.EINVAL),
        ["no netmask"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Netmask = null }, Errno.EINVAL),
        ["incomplete and there"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Sample.Key(Sample.Service), Errno.EINVAL),
        ["family 0"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Family = 0 }, Errno.EAFNOSUPPORT),
        ["family 3"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Family = 3 }, Errno.EAFNOSUPPORT),
        ["a scheduler nobody has"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Scheduler = "nosuch" }, Errno.ENOENT),
        ["an empty scheduler"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Scheduler = "" }, Errno.ENOENT),
        ["a scheduler of 15 letters"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Scheduler = "abcdefghijklmno" }, Errno.ENOENT),
        ["a scheduler of 16 letters"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { Scheduler = "abcdefghijklmnop" }, Errno.EINVAL),
        ["an engine nobody has"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other with { PersistenceEngine = "nosuch" }, Errno.ENOENT),
        ["an engine of 16 letters"] = Refusal.Of(
            IPVS_CMD_NEW_SERVICE, Other with { PersistenceEngine = "abcdefghijklmnop" }, Errno.ENOENT),
        ["an engine of 17 letters"] = Refusal.Of(
            IPVS_CMD_NEW_SERVICE, Other with { PersistenceEngine = "abcdefghijklmnopq" }, Errno.EINVAL),
        ["an IPv6 netmask of 0"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other6 with { Netmask = NetmaskField.FromPrefix(0) }, Errno.EINVAL),
        ["an IPv6 netmask of 129"] = Refusal.Of(IPVS_CMD_NEW_SERVICE, Other6 with { Netmask = NetmaskField.FromPrefix(129) }, Errno.EINVAL),
        ["an IPv4 netmask for IPv6"] = Refusal.Of(
            IPVS_CMD_NEW_SERVICE, Other6 with { Netmask = new NetmaskField(uint.MaxValue) }, Errno.EINVAL),
        ["setting a service that is not there"] = Refusal.Of(IPVS_CMD_SET_SERVICE, Other, Errno.ESRCH),
        ["setting one incompletely"] = Refusal.Of(IPVS_CMD_SET_SERVICE, Sample.Key(Other), Errno.EINVAL),
        ["setting a scheduler nobody has"] = Refusal.Of(
            IPVS_CMD_SET_SERVICE, Sample.Service with { Scheduler = "nosuch" }, Errno.ENOENT),
        ["setting an engine nobody has"] = Refusal.Of(
            IPVS_CMD_SET_SERVICE, Sample.Service with { PersistenceEngine = "nosuch" }, Errno.ENOENT),
        ["setting an IPv6 netmask of 0"] = Refusal.Of(
            IPVS_CMD_SET_SERVICE, Sample.Service6 with { Netmask = NetmaskField.FromPrefix(0) }, Errno.EINVAL),
        ["deleting a service that is not there"] = Refusal.Of(IPVS_CMD_DEL_SERVICE, Sample.Key(Other), Errno.ESRCH),
        ["deleting nothing"] = Refusal.Of(IPVS_CMD_DEL_SERVICE, null, Errno.EINVAL),
        ["deleting by an incomplete key"] = Refusal.Of(
            IPVS_CMD_DEL_SERVICE, Sample.Key(Sample.Service) with { Port = null }, Errno.EINVAL),
        ["asking for a service that is not there"] = Refusal.Of(IPVS_CMD_GET_SERVICE, Sample.Key(Other), Errno.ESRCH),
        ["zeroing a service that is not there"] = Refusal.Of(IPVS_CMD_ZERO, Sample.Key(Other), Errno.ESRCH),
        ["a firewall mark that is not there"] = Refusal.Of(
            IPVS_CMD_DEL_SERVICE, new ServiceAttributes { Family = AF_INET, FirewallMark = 7 }, Errno.ESRCH),
    };

    public static IEnumerable<string> Names() => Refusals.Keys;

    [Test]
    [MethodDataSource(nameof(Names))]
    public async Task The_kernel_refuses(string what)
    {
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service });
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = Sample.Service6 });
        string before = Listing();

        Refusal refusal = Refusals[what];
        await Assert.That(Try(refusal.Command, refusal.Request)).IsEqualTo(refusal.Answer);
        await Assert.That(Listing()).IsEqualTo(before).Because("a refused request leaves the table as it was");
    }
}
