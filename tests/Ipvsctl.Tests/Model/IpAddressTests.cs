using System.Net;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

public class IpAddressTests
{
    [Test]
    [Arguments("0.0.0.0", "0.0.0.0")]
    [Arguments("10.0.0.1", "10.0.0.1")]
    [Arguments("255.255.255.255", "255.255.255.255")]
    [Arguments("::", "::")]
    [Arguments("::1", "::1")]
    [Arguments("0:0::1", "::1")]
    [Arguments("0:0:0:0:0:0:0:1", "::1")]
    [Arguments("0:0:0:0:0:0:0.0.0.1", "::1")]
    [Arguments("2001:DB8::A", "2001:db8::a")]
    [Arguments("2001:0db8:0000::000a", "2001:db8::a")]
    [Arguments("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8")]
    [Arguments("1::0:0:1", "1::1")]
    [Arguments("2001:0:0:1:0:0:0:1", "2001:0:0:1::1")]
    [Arguments("::ffff:1.2.3.4", "::ffff:1.2.3.4")]
    [Arguments("::FFFF:102:304", "::ffff:1.2.3.4")]
    [Arguments("64:ff9b::1.2.3.4", "64:ff9b::102:304")]
    [Arguments("fe80::1", "fe80::1")]
    public async Task An_address_has_one_spelling_however_it_was_written(string text, string printed)
    {
        await Assert.That(IpAddress.TryParse(text, out IpAddress address)).IsTrue();
        await Assert.That(address.ToString()).IsEqualTo(printed);
    }

    [Test]
    [Arguments("")]
    [Arguments(" ")]
    [Arguments("10.0.0.1 ")]
    [Arguments(" ::1")]
    [Arguments("10.0.0")]
    [Arguments("10.0.1")]
    [Arguments("1.2.3.4.5")]
    [Arguments("1.2.3.")]
    [Arguments(".1.2.3")]
    [Arguments("1..2.3")]
    [Arguments("256.0.0.1")]
    [Arguments("1000.0.0.1")]
    [Arguments("010.0.0.1")]
    [Arguments("10.0.0.01")]
    [Arguments("00.0.0.0")]
    [Arguments("0x0a.0.0.1")]
    [Arguments("+1.2.3.4")]
    [Arguments("-1.2.3.4")]
    [Arguments("167772161")]
    [Arguments("１.2.3.4")]
    [Arguments("10.0.0.1/32")]
    [Arguments("localhost")]
    [Arguments(":")]
    [Arguments(":::")]
    [Arguments("1::2::3")]
    [Arguments("1:2:3:4:5:6:7")]
    [Arguments("1:2:3:4:5:6:7:8:9")]
    [Arguments("12345::")]
    [Arguments("g::")]
    [Arguments("::0x1")]
    [Arguments("[::1]")]
    [Arguments("::1]")]
    [Arguments("::1]:80")]
    [Arguments("::1/128")]
    [Arguments("::1%0")]
    [Arguments("fe80::1%eth0")]
    [Arguments("::ffff:010.0.0.1")]
    [Arguments("::ffff:256.0.0.1")]
    [Arguments("::ffff:1.2.3")]
    public async Task What_is_none(string text) => await Assert.That(IpAddress.TryParse(text, out _)).IsFalse();

    [Test]
    public async Task A_mapped_address_is_not_the_IPv4_one()
    {
        await Assert.That(Parse("::ffff:1.2.3.4").Family).IsEqualTo(IpFamily.V6);
        await Assert.That(Parse("::ffff:1.2.3.4")).IsNotEqualTo(Parse("1.2.3.4"));
    }

    [Test]
    public async Task Bits_are_those_of_the_network()
    {
        await Assert.That(Parse("1.2.3.4").Bits).IsEqualTo((UInt128)0x01020304);
        await Assert.That(Parse("1::2").Bits).IsEqualTo(new UInt128(0x0001000000000000, 2));
        await Assert.That(IpAddress.FromIPAddress(IPAddress.Parse("1.2.3.4"))).IsEqualTo(Parse("1.2.3.4"));
        await Assert.That(IpAddress.FromIPAddress(IPAddress.Parse("1::2"))).IsEqualTo(Parse("1::2"));
    }

    [Test]
    public async Task They_are_ordered_by_family_then_by_number()
    {
        string[] ordered = ["0.0.0.0", "9.255.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.10", "255.0.0.0", "::", "::1", "1::", "2::", "10::", "ffff::"];
        await Assert.That(string.Join(' ', ordered.Reverse().Select(Parse).Order())).IsEqualTo(string.Join(' ', ordered));
        await Assert.That(Parse("::1").CompareTo(Parse("0:0::1"))).IsEqualTo(0);
    }

    [Test]
    public void What_is_printed_reads_back() => ForAll.Seeds(5000, random =>
    {
        IpAddress address = new RandomTables(random).Address();
        return IpAddress.TryParse($"{address}", out IpAddress read) && read == address ? null : $"{address} reads as {read}";
    });

    private static IpAddress Parse(string text) => IpAddress.Parse(text);
}
