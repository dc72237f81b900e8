using Ipvsctl.Files;
using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>A message about a wrong address proposes the valid form that was meant.</summary>
public class NearestAddressTests
{
    [Test]
    [Arguments("tcp:10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp:/10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp//10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp 10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp:// 10.0.0.1 : 80", "tcp://10.0.0.1:80")]
    [Arguments("10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("10.0.0.1:80/udp", "udp://10.0.0.1:80")]
    [Arguments("http://10.0.0.1", "tcp://10.0.0.1:80")]
    [Arguments("https://10.0.0.1/", "tcp://10.0.0.1:443")]
    [Arguments("HTTP://10.0.0.1:8080/x", "tcp://10.0.0.1:8080")]
    [Arguments("tpc://10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp4://10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp://10.0.0.1:", "tcp://10.0.0.1")]
    [Arguments("tcp://2001:db8::1:80", "tcp://[2001:db8::1]:80")]
    [Arguments("tcp://2001:db8::1", "tcp://[2001:db8::1]")]
    [Arguments("tcp://[2001:db8::1:80", "tcp://[2001:db8::1]:80")]
    [Arguments("tcp://[fe80::1%eth0]:80", "tcp://[fe80::1]:80")]
    [Arguments("tcp://[10.0.0.1]:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp://localhost:80", "tcp://127.0.0.1:80")]
    [Arguments("localhost:80", "tcp://127.0.0.1:80")]
    [Arguments("tcp://10.0.0.1:http", "tcp://10.0.0.1:80")]
    [Arguments("tcp://10.0.0.1/32:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp://10.0.0.1:80/32", "tcp://10.0.0.1:80")]
    [Arguments("tcp://10,0,0,1:80", "tcp://10.0.0.1:80")]
    [Arguments("fwmark 7", "fwmark:7")]
    [Arguments("fwmark: 7", "fwmark:7")]
    [Arguments("fwmark=0x113", "fwmark:0x113")]
    [Arguments("fwmark://7", "fwmark:7")]
    [Arguments("fwmark7", "fwmark:7")]
    [Arguments("mark:7", "fwmark:7")]
    [Arguments("FWMARK6 9", "fwmark6:9")]
    public async Task Of_a_service(string text, string nearest)
    {
        await Assert.That(ServiceIdentity.TryParse(text, out _)).IsFalse();
        await Assert.That(NearestAddress.ExpectService(text)).IsEqualTo($"did you mean {nearest}?");
        await Assert.That(ServiceIdentity.TryParse(nearest, out _)).IsTrue();
    }

    [Test]
    [Arguments("tcp://10.0.0.1:80", "10.0.0.1:80")]
    [Arguments("http://10.0.0.1:80/", "10.0.0.1:80")]
    [Arguments("2001:db8::1", "[2001:db8::1]")]
    [Arguments("2001:db8::1:80", "[2001:db8::1]:80")]
    [Arguments("fd00::1:80", "[fd00::1]:80")]
    [Arguments("[2001:db8::1", "[2001:db8::1]")]
    [Arguments("[10.0.0.1]", "10.0.0.1")]
    [Arguments("10.0.0.1:http", "10.0.0.1:80")]
    [Arguments("10.0.0.1/32", "10.0.0.1")]
    [Arguments("10.0.0.1 :80", "10.0.0.1:80")]
    [Arguments("10.0.0.1::80", "10.0.0.1:80")]
    [Arguments("10.0.0.1.80", "10.0.0.1:80")]
    [Arguments("10.0.0.1/80", "10.0.0.1:80")]
    [Arguments("10.0.0.1:", "10.0.0.1")]
    [Arguments("localhost", "127.0.0.1")]
    public async Task Of_a_destination(string text, string nearest) =>
        await Assert.That(NearestAddress.ExpectDestination(text)).IsEqualTo($"did you mean {nearest}?");

    [Test]
    [Arguments("tcp://web.example.com:80", "expected an IP address, because ipvsctl resolves no names")]
    [Arguments("web:80", "expected an IP address, because ipvsctl resolves no names")]
    [Arguments("tcp://10.0.0.0/24:80", "expected one address, not a network or a range")]
    [Arguments("tcp://10.0.0.1-10.0.0.9:80", "expected one address, not a network or a range")]
    [Arguments("tcp://10.0.0.1:80-90", "expected one port; a firewall mark can stand for several")]
    [Arguments("tcp://10.0.0.1:80,443", "expected one port; a firewall mark can stand for several")]
    [Arguments("fwmark:0x1/0xff", "expected one mark, such as fwmark:7, because IPVS compares all bits of it")]
    [Arguments("nonsense", "expected " + ServiceIdentity.Expected)]
    [Arguments("", "expected " + ServiceIdentity.Expected)]
    [Arguments("tcp://10.0.0.300:80", "expected " + ServiceIdentity.Expected)]
    [Arguments("tcp://10.0.0.1:70000", "expected " + ServiceIdentity.Expected)]
    [Arguments("tcp://010.0.0.1:80", "expected " + ServiceIdentity.Expected)]
    [Arguments("fwmark:4294967296", "expected " + ServiceIdentity.Expected)]
    public async Task Where_no_form_is_near_the_rule_is_named(string text, string expected) =>
        await Assert.That(NearestAddress.ExpectService(text)).IsEqualTo(expected);

    [Test]
    [Arguments("TCP://10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("Udp://[::1]:53", "udp://[::1]:53")]
    [Arguments("fwmark:0x113", "fwmark:275")]
    [Arguments("FWMARK:0X113", "fwmark:275")]
    [Arguments("fwmark6:0xffffffff", "fwmark6:4294967295")]
    public async Task Unambiguous_forms_are_accepted(string text, string identity) =>
        await Assert.That(ServiceIdentity.Parse(text).ToString()).IsEqualTo(identity);

    [Test]
    public void Any_text_gets_an_answer() => ForAll(500, random =>
    {
        string[] pieces = ["tcp", "://", ":", "/", "10.0.0.1", "[", "]", "::1", "80", "-", "%", "fwmark", " ", ".", ",", "0x", "http", "localhost", "'", "é"];
        string text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
        foreach (string answer in new[] { NearestAddress.ExpectService(text), NearestAddress.ExpectDestination(text), NearestAddress.ExpectProtected(text) })
        {
            if (answer.Length == 0)
            {
                return text;
            }
        }

        return null;
    });

    private static void ForAll(int count, Func<Random, string?> check) => Model.ForAll.Seeds(count, check);
}
