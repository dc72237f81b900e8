using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Changes;

/// <summary>The values of a policy, as users write them.</summary>
public class PolicyValueTests
{
    [Test]
    [Arguments("5", 100, 5)]
    [Arguments("0", 100, 0)]
    [Arguments("30%", 10, 3)]
    [Arguments("30%", 3, 0)]
    [Arguments("34%", 3, 1)]
    [Arguments("100%", 7, 7)]
    [Arguments("0%", 7, 0)]
    [Arguments("50%", int.MaxValue, 1073741823)]
    public async Task A_limit_of_removals(string text, int all, int removals)
    {
        await Assert.That(RemovalLimit.TryParse(text, out RemovalLimit limit)).IsTrue();
        await Assert.That(limit.MaximumFor(all)).IsEqualTo(removals);
        await Assert.That(limit.ToString()).IsEqualTo(text);
    }

    [Test]
    [Arguments("")]
    [Arguments("%")]
    [Arguments("-1")]
    [Arguments("+1")]
    [Arguments("101%")]
    [Arguments("1.5%")]
    [Arguments("30 %")]
    [Arguments("many")]
    public async Task What_is_none(string text) => await Assert.That(RemovalLimit.TryParse(text, out _)).IsFalse();

    [Test]
    [Arguments("tcp://10.0.0.1:80/", "tcp://10.0.0.1:80", true)]
    [Arguments("tcp://10.0.0.1:80", "udp://10.0.0.1:80", false)]
    [Arguments("10.0.0.1:80", "tcp://10.0.0.1:80", false)]
    [Arguments("fwmark:7", "fwmark:7", true)]
    public async Task A_protected_service_is_one_identity(string text, string service, bool expected)
    {
        await Assert.That(ProtectedAddress.TryParse(text, out ProtectedAddress? address)).IsTrue();
        await Assert.That(ServiceIdentity.TryParse(service, out ServiceIdentity identity, out _)).IsTrue();
        await Assert.That(address!.Matches(identity)).IsEqualTo(expected);
    }

    [Test]
    [Arguments("10.0.0.1", "10.0.0.1:80", true)]
    [Arguments("10.0.0.1:080", "10.0.0.1:80", true)]
    [Arguments("10.0.0.1:81", "10.0.0.1:80", false)]
    [Arguments("[0::1]", "[::1]:80", true)]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.1:80", false)]
    [Arguments("fwmark:1", "0.0.0.0:0", false)]
    public async Task A_protected_destination_is_one_port_or_all(string text, string destination, bool expected)
    {
        await Assert.That(ProtectedAddress.TryParse(text, out ProtectedAddress? address)).IsTrue();
        await Assert.That(DestinationIdentity.TryParse(destination, out IpAddress ip, out ushort? port, out _)).IsTrue();
        await Assert.That(address!.Matches(new DestinationIdentity(ip, port!.Value))).IsEqualTo(expected);
    }

    [Test]
    [Arguments("")]
    [Arguments("web.example.org")]
    [Arguments("fwmark:0")]
    [Arguments("tcp://x")]
    public async Task What_is_no_address(string text) => await Assert.That(ProtectedAddress.TryParse(text, out _)).IsFalse();
}
