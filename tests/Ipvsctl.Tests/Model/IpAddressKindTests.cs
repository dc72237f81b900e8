using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>Addresses that are not those of a host.</summary>
public class IpAddressKindTests
{
    [Test]
    [Arguments("224.0.0.0", true)]
    [Arguments("239.255.255.255", true)]
    [Arguments("223.255.255.255", false)]
    [Arguments("240.0.0.0", false)]
    [Arguments("ff00::", true)]
    [Arguments("ff02::81", true)]
    [Arguments("feff::", false)]
    [Arguments("::ff02", false)]
    public async Task Multicast(string text, bool expected) => await Assert.That(Parse(text).IsMulticast).IsEqualTo(expected);

    [Test]
    [Arguments("169.254.0.1", true)]
    [Arguments("169.255.0.1", false)]
    [Arguments("fe80::1", true)]
    [Arguments("febf::1", true)]
    [Arguments("fec0::1", false)]
    [Arguments("::fe80", false)]
    public async Task Link_local(string text, bool expected) => await Assert.That(Parse(text).IsLinkLocal).IsEqualTo(expected);

    [Test]
    [Arguments("::ffff:1.2.3.4", true)]
    [Arguments("::1.2.3.4", false)]
    [Arguments("1::ffff:1.2.3.4", false)]
    [Arguments("1.2.3.4", false)]
    public async Task Mapped(string text, bool expected) => await Assert.That(Parse(text).IsV4Mapped).IsEqualTo(expected);

    private static IpAddress Parse(string text) => IpAddress.Parse(text);
}
