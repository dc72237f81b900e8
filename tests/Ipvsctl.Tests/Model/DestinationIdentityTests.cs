using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

public class DestinationIdentityTests
{
    [Test]
    [Arguments("10.0.0.1:80", "10.0.0.1:80 10.0.0.1:080 10.0.0.1:+80")]
    [Arguments("[::1]:80", "[::1]:80 [0::1]:80 [0:0:0:0:0:0:0:1]:080")]
    [Arguments("[2001:db8::a]:0", "[2001:DB8::A]:0 [2001:db8:0::a]:000")]
    public async Task All_spellings_of_one_are_one(string printed, string spellings)
    {
        foreach (string spelling in spellings.Split(' '))
        {
            await Assert.That(Parse(spelling)).IsEqualTo(Parse(printed));
            await Assert.That(Parse($" {spelling}\t").ToString()).IsEqualTo(printed);
        }
    }

    [Test]
    [Arguments("10.0.0.1")]
    [Arguments("[::1]")]
    public async Task The_port_may_be_missing(string text)
    {
        await Assert.That(DestinationIdentity.TryParse(text, out IpAddress _, out ushort? port, out string? problem)).IsTrue();
        await Assert.That(port).IsNull();
        await Assert.That(problem).IsNull();
    }

    [Test]
    [Arguments("", "the address is empty")]
    [Arguments("tcp://10.0.0.1:80", "tcp://10.0.0.1:80 is not an IP address")]
    [Arguments("10.0.0.1:80/", "80/ is not a port")]
    [Arguments("web.example.org:80", "web.example.org is not an IP address")]
    [Arguments("10.0.0.1:65536", "65536 is not a port")]
    [Arguments("fwmark:7", "fwmark is not an IP address")]
    public async Task What_is_wrong(string text, string expected)
    {
        await Assert.That(DestinationIdentity.TryParse(text, out IpAddress _, out ushort? _, out string? problem)).IsFalse();
        await Assert.That(problem).IsEqualTo(expected);
    }

    [Test]
    public async Task They_are_ordered_by_address_then_by_port()
    {
        string[] ordered = ["9.0.0.1:80", "10.0.0.1:0", "10.0.0.1:80", "10.0.0.1:443", "10.0.0.2:1", "[::1]:80", "[::1]:443", "[::2]:1"];
        await Assert.That(string.Join(' ', ordered.Reverse().Select(Parse).Order())).IsEqualTo(string.Join(' ', ordered));
    }

    [Test]
    public void What_is_printed_reads_back() => ForAll.Seeds(5000, random =>
    {
        DestinationIdentity identity = new RandomTables(random).DestinationIdentity();
        return Parse($"{identity}") == identity ? null : $"{identity} reads as {Parse($"{identity}")}";
    });

    private static DestinationIdentity Parse(string text) =>
        DestinationIdentity.TryParse(text, out IpAddress address, out ushort? port, out string? problem)
            ? new DestinationIdentity(address, port ?? throw new FormatException("no port"))
            : throw new FormatException(problem);
}
