using Ipvsctl.Interfaces;
using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Interfaces;

/// <summary>Which address of an interface comes first. The lists are in the kernel's order: IPv4 oldest first, IPv6 newest first.</summary>
public class AddressPreferenceTests
{
    private const uint Permanent = 0x80;

    [Test]
    [Arguments("fd00:1::10/64", "fd00:1::10")]
    [Arguments("fd00:1::200/128 deprecated, fd00:1::10/64", "fd00:1::10 fd00:1::200")]
    [Arguments("fd00:1::200/128, fd00:1::10/64", "fd00:1::10 fd00:1::200")]
    [Arguments("fd00:1::200/64, fd00:1::10/64", "fd00:1::10 fd00:1::200")]
    [Arguments("fd00:1::200/64 deprecated, fd00:1::10/128", "fd00:1::10 fd00:1::200")]
    [Arguments("fd00:1::99/64 temporary, fd00:1::10/64", "fd00:1::10 fd00:1::99")]
    [Arguments("fd00:1::10/64, fd00:1::99/64 temporary", "fd00:1::10 fd00:1::99")]
    [Arguments("fd00:1::10/64, fd00:1::200/128", "fd00:1::10 fd00:1::200")]
    [Arguments("fd00:1::3/128, fd00:1::2/128, fd00:1::1/128", "fd00:1::1 fd00:1::2 fd00:1::3")]
    [Arguments("fe80::1/64 link, fd00:1::10/64", "fd00:1::10 fe80::1")]
    [Arguments("10.0.0.1/24", "10.0.0.1")]
    [Arguments("10.0.0.1/24, 10.0.0.200/32", "10.0.0.1 10.0.0.200")]
    [Arguments("10.0.0.200/32, 10.0.0.1/24", "10.0.0.1 10.0.0.200")]
    [Arguments("10.0.0.1/24, 10.0.0.2/24 secondary", "10.0.0.1 10.0.0.2")]
    [Arguments("10.0.0.200/32 link, 10.0.0.201/32 host, 10.0.0.1/24", "10.0.0.1 10.0.0.200 10.0.0.201")]
    [Arguments("10.0.0.1/32, 10.0.0.200/32", "10.0.0.1 10.0.0.200")]
    [Arguments("10.0.0.1/24, 10.9.0.1/16, 10.8.0.1/16", "10.0.0.1 10.9.0.1 10.8.0.1")]
    [Arguments("10.0.0.1/24 deprecated, 10.9.0.1/16", "10.9.0.1 10.0.0.1")]
    public async Task The_hosts_own_addresses_come_first_the_oldest_before_the_others(string addresses, string order) =>
        await Assert.That(string.Join(' ', AddressPreference.Sort(addresses.Split(", ").Select(Parse)).Select(address => $"{address.Local}")))
            .IsEqualTo(order);

    [Test]
    [Arguments(Permanent, true)]
    [Arguments(RouteUapi.IFA_F_DEPRECATED, true)]
    [Arguments(RouteUapi.IFA_F_TENTATIVE, false)]
    [Arguments(RouteUapi.IFA_F_TENTATIVE | 0x04, false)]
    [Arguments(RouteUapi.IFA_F_DADFAILED, false)]
    public async Task An_address_that_duplicate_detection_has_not_passed_is_not_usable(uint flags, bool usable) =>
        await Assert.That(AddressPreference.IsUsable(Parse("fd00::1/64") with { Attributes = new AddressAttributes { Flags = flags } })).IsEqualTo(usable);

    private static AddressMessage Parse(string text)
    {
        string[] words = text.Split(' ');
        string[] parts = words[0].Split('/');
        bool isV6 = parts[0].Contains(':', StringComparison.Ordinal);
        uint flags = words.Aggregate(Permanent, (all, word) => all | word switch
        {
            "deprecated" => RouteUapi.IFA_F_DEPRECATED,
            "secondary" or "temporary" => RouteUapi.IFA_F_SECONDARY,
            _ => 0u,
        });
        byte scope = words.Contains("link") ? RouteUapi.RT_SCOPE_LINK : words.Contains("host") ? (byte)254 : (byte)0;
        var header = new AddressHeader(isV6 ? RouteUapi.AF_INET6 : RouteUapi.AF_INET, byte.Parse(parts[1]), (byte)flags, scope, 4);
        return new AddressMessage(header, new AddressAttributes { Address = new HostAddressField(IpAddress.Parse(parts[0]).Bits, isV6), Flags = flags });
    }
}
