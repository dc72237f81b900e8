using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>Addresses with ports; what holds for services and destinations alike.</summary>
public class EndpointTests
{
    [Test]
    [Arguments("10.0.0.1", "10.0.0.1", null)]
    [Arguments("10.0.0.1:80", "10.0.0.1", (ushort)80)]
    [Arguments("10.0.0.1:0", "10.0.0.1", (ushort)0)]
    [Arguments("10.0.0.1:65535", "10.0.0.1", (ushort)65535)]
    [Arguments("10.0.0.1:080", "10.0.0.1", (ushort)80)]
    [Arguments("10.0.0.1:+80", "10.0.0.1", (ushort)80)]
    [Arguments("10.0.0.1:0000000080", "10.0.0.1", (ushort)80)]
    [Arguments("[::1]:80", "::1", (ushort)80)]
    [Arguments("[::1]", "::1", null)]
    [Arguments("[::ffff:1.2.3.4]:80", "::ffff:1.2.3.4", (ushort)80)]
    public async Task An_address_with_a_port_or_without_one(string text, string host, ushort? expected)
    {
        await Assert.That(Endpoint.TryParse(text, out IpAddress address, out ushort? port)).IsNull();
        await Assert.That(address.ToString()).IsEqualTo(host);
        await Assert.That(port).IsEqualTo(expected);
    }

    [Test]
    [Arguments("", "the address is empty")]
    [Arguments(":80", "the address is empty")]
    [Arguments("10.0.0.1:", "the port is missing after the colon")]
    [Arguments("[::1]:", "the port is missing after the colon")]
    [Arguments("10.0.0.1:http", "http is not a port")]
    [Arguments("10.0.0.1:65536", "65536 is not a port")]
    [Arguments("10.0.0.1:-1", "-1 is not a port")]
    [Arguments("10.0.0.1:+", "+ is not a port")]
    [Arguments("10.0.0.1:++80", "++80 is not a port")]
    [Arguments("10.0.0.1: 80", " 80 is not a port")]
    [Arguments("10.0.0.1:0x50", "0x50 is not a port")]
    [Arguments("10.0.0.1:٨٠", "٨٠ is not a port")]
    [Arguments("[::1]:99999", "99999 is not a port")]
    [Arguments("[::1", "[::1 has unbalanced brackets")]
    [Arguments("[::1]80", "[::1]80 has unbalanced brackets")]
    [Arguments("[::1] :80", "[::1] :80 has unbalanced brackets")]
    [Arguments("[10.0.0.1]:80", "10.0.0.1 in brackets is not an IPv6 address")]
    [Arguments("[]:80", " in brackets is not an IPv6 address")]
    [Arguments("[::g]:80", "::g is not an IP address")]
    [Arguments("[[::1]]:80", "[[::1]]:80 has unbalanced brackets")]
    [Arguments("[fe80::1%eth0]:80", "fe80::1%eth0 is not an IP address")]
    [Arguments("fe80::1%eth0", "fe80::1%eth0 is not an IP address")]
    [Arguments("::1", "::1 has no brackets around its IPv6 address")]
    [Arguments("2001:db8::1:80", "2001:db8::1:80 has no brackets around its IPv6 address")]
    [Arguments("1:2:3:4:5:6:7:8:80", "1:2:3:4:5:6:7:8:80 has no brackets around its IPv6 address")]
    [Arguments("::ffff:1.2.3.4", "::ffff:1.2.3.4 has no brackets around its IPv6 address")]
    [Arguments("tcp://10.0.0.1:80", "tcp://10.0.0.1:80 is not an IP address")]
    [Arguments("localhost:80", "localhost is not an IP address")]
    [Arguments("10.0.0.256", "10.0.0.256 is not an IP address")]
    [Arguments("10.0.0.1:80:80", "10.0.0.1:80:80 is not an IP address")]
    [Arguments("010.0.0.1:80", "010.0.0.1 is ambiguous: a number with a leading zero is octal to some readers and decimal to others")]
    [Arguments("10.0.0.08", "10.0.0.08 is ambiguous: a number with a leading zero is octal to some readers and decimal to others")]
    [Arguments("10.00.0.1", "10.00.0.1 is ambiguous: a number with a leading zero is octal to some readers and decimal to others")]
    [Arguments("010.0.0", "010.0.0 is not an IP address")]
    [Arguments("010.0.0.x", "010.0.0.x is not an IP address")]
    public async Task What_is_wrong(string text, string problem)
    {
        await Assert.That(Endpoint.TryParse(text, out IpAddress address, out ushort? port)).IsEqualTo(problem);
        await Assert.That(port).IsNull();
    }

    [Test]
    [Arguments("10.0.0.1:80")]
    [Arguments("10.0.0.1:0")]
    [Arguments("[::1]:80")]
    [Arguments("[2001:db8::1]:65535")]
    public async Task Its_spelling(string text)
    {
        Endpoint.TryParse(text, out IpAddress address, out ushort? port);
        await Assert.That(Endpoint.ToText(address, port!.Value)).IsEqualTo(text);
    }
}
