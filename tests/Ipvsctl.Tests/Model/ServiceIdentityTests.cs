using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

public class ServiceIdentityTests
{
    [Test]
    [Arguments("tcp://10.0.0.1:80", "tcp://10.0.0.1:80 tcp://10.0.0.1:080 tcp://10.0.0.1:+80 tcp://10.0.0.1:80/ tcp://10.0.0.1:80//")]
    [Arguments("udp://10.0.0.1:0", "udp://10.0.0.1 udp://10.0.0.1/ udp://10.0.0.1:0 udp://10.0.0.1:000")]
    [Arguments("sctp://[2001:db8::a]:9", "sctp://[2001:db8::a]:9 sctp://[2001:DB8:0:0::A]:9/ sctp://[2001:0db8::000a]:09")]
    [Arguments("tcp://[::1]:0", "tcp://[::1] tcp://[0::1]:0 tcp://[0:0:0:0:0:0:0:1]/")]
    [Arguments("tcp://[::ffff:1.2.3.4]:80", "tcp://[::ffff:1.2.3.4]:80 tcp://[::ffff:102:304]:80")]
    [Arguments("fwmark:7", "fwmark:7 fwmark:+7 fwmark:007")]
    [Arguments("fwmark:4294967295", "fwmark:4294967295 fwmark:+4294967295")]
    [Arguments("fwmark6:7", "fwmark6:7 fwmark6:+7")]
    public async Task All_spellings_of_one_are_one(string printed, string spellings)
    {
        foreach (string spelling in spellings.Split(' '))
        {
            await Assert.That(Parse(spelling)).IsEqualTo(Parse(printed));
            await Assert.That(Parse($"\t {spelling} ").GetHashCode()).IsEqualTo(Parse(printed).GetHashCode());
            await Assert.That(Parse(spelling).ToString()).IsEqualTo(printed);
        }
    }

    [Test]
    [Arguments("", "the address is empty")]
    [Arguments(" ", "the address is empty")]
    [Arguments("tcp://", "the address is empty")]
    [Arguments("tcp:///", "the address is empty")]
    [Arguments("tcp://:80", "the address is empty")]
    [Arguments("10.0.0.1:80", "10.0.0.1:80 is not the address of a service")]
    [Arguments("tcp:10.0.0.1:80", "tcp:10.0.0.1:80 is not the address of a service")]
    [Arguments("tcp:/10.0.0.1:80", "tcp:/10.0.0.1:80 is not the address of a service")]
    [Arguments("fwmark7", "fwmark7 is not the address of a service")]
    [Arguments("fwmark4:7", "fwmark4:7 is not the address of a service")]
    [Arguments("://10.0.0.1", " is not a protocol of IPVS")]
    [Arguments("http://10.0.0.1:80", "http is not a protocol of IPVS")]
    [Arguments("fwmark://7", "fwmark is not a protocol of IPVS")]
    [Arguments("tcp://10.0.0.1:70000", "70000 is not a port")]
    [Arguments("tcp://10.0.0.1:-1", "-1 is not a port")]
    [Arguments("tcp://10.0.0.1:80/path", "80/path is not a port")]
    [Arguments("tcp://2001:db8::1:80", "2001:db8::1:80 has no brackets around its IPv6 address")]
    [Arguments("tcp://example.org:80", "example.org is not an IP address")]
    [Arguments("tcp://010.0.0.1:80", "010.0.0.1 is ambiguous: a number with a leading zero is octal to some readers and decimal to others")]
    [Arguments("fwmark:", "the firewall mark is missing after the colon")]
    [Arguments("fwmark:0", "0 is not a firewall mark from 1 to 4294967295")]
    [Arguments("fwmark:4294967296", "4294967296 is not a firewall mark from 1 to 4294967295")]
    [Arguments("fwmark:-7", "-7 is not a firewall mark from 1 to 4294967295")]
    [Arguments("fwmark:0x", "0x is not a firewall mark from 1 to 4294967295")]
    [Arguments("fwmark6: 7", " 7 is not a firewall mark from 1 to 4294967295")]
    [Arguments("fwmark:7/", "7/ is not a firewall mark from 1 to 4294967295")]
    public async Task What_is_wrong(string text, string expected)
    {
        await Assert.That(ServiceIdentity.TryParse(text, out ServiceIdentity identity, out string? problem)).IsFalse();
        await Assert.That(problem).IsEqualTo(expected);
        await Assert.That(identity).IsEqualTo(default(ServiceIdentity));
    }

    [Test]
    public async Task Addresses_come_first_then_firewall_marks()
    {
        string[] ordered =
        [
            "tcp://9.0.0.1:80", "tcp://10.0.0.1:0", "tcp://10.0.0.1:80", "tcp://10.0.0.1:443", "tcp://10.0.0.2:1", "tcp://[::1]:80", "tcp://[2::]:1",
            "udp://1.0.0.1:53", "udp://[::1]:1", "sctp://1.0.0.1:1", "fwmark:1", "fwmark6:1", "fwmark:2", "fwmark6:2", "fwmark:10", "fwmark:4294967295",
        ];
        await Assert.That(string.Join(' ', ordered.Reverse().Select(Parse).Order())).IsEqualTo(string.Join(' ', ordered));
    }

    [Test]
    public async Task A_mark_is_one_from_1_on()
    {
        await Assert.That(ServiceIdentity.FromFirewallMark(IpFamily.V6, 1)).Satisfies(identity => identity is { IsFirewallMark: true, Family: IpFamily.V6 });
        await Assert.That(ServiceIdentity.FromAddress(Protocol.Tcp, new IpAddress(IpFamily.V4, 0), 0).IsFirewallMark).IsFalse();
        await Assert.That(() => ServiceIdentity.FromFirewallMark(IpFamily.V4, 0)).Throws<ArgumentOutOfRangeException>();
    }

    [Test]
    public void What_is_printed_reads_back() => ForAll.Seeds(5000, random =>
    {
        ServiceIdentity identity = new RandomTables(random).Identity();
        return Parse($"{identity}") == identity ? null : $"{identity} reads as {Parse($"{identity}")}";
    });

    [Test]
    public void The_order_agrees_with_equality() => ForAll.Seeds(2000, random =>
    {
        var tables = new RandomTables(random);
        (ServiceIdentity one, ServiceIdentity other) = (tables.Identity(), tables.Identity());
        return one.CompareTo(other) == 0 == (one == other) && Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one)) ? null : $"{one} {other}";
    });

    private static ServiceIdentity Parse(string text) => ServiceIdentity.Parse(text);
}
