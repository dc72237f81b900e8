using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

public class PersistenceTests
{
    [Test]
    public async Task Without_it_there_is_none() =>
        await Assert.That(Loading.Service(Loading.InService("sched: rr")).Settings.Persistence).IsNull();

    [Test]
    public async Task Empty_it_has_the_defaults_of_the_kernel_s_tool()
    {
        await Assert.That(Read("{}")).IsEqualTo(new Persistence(360, uint.MaxValue, null));
        await Assert.That(Read("{}", "udp://[::1]:53")).IsEqualTo(new Persistence(360, 128, null));
        await Assert.That(Read("{}", "fwmark6:1")).IsEqualTo(new Persistence(360, 128, null));
    }

    [Test]
    [Arguments("24", 0xffffff00u)]
    [Arguments("0", 0u)]
    [Arguments("1", 0x80000000u)]
    [Arguments("32", 0xffffffffu)]
    [Arguments("255.255.255.0", 0xffffff00u)]
    [Arguments("255.0.255.0", 0xff00ff00u)]
    [Arguments("0.0.0.0", 0u)]
    [Arguments("'255.255.0.0'", 0xffff0000u)]
    public async Task A_netmask_of_IPv4_is_a_prefix_length_or_any_mask(string text, uint netmask) =>
        await Assert.That(Read($"{{ netmask: {text} }}").Netmask).IsEqualTo(netmask);

    [Test]
    [Arguments("1", 1u)]
    [Arguments("64", 64u)]
    [Arguments("128", 128u)]
    public async Task One_of_IPv6_is_a_prefix_length(string text, uint netmask) =>
        await Assert.That(Read($"{{ netmask: {text} }}", "tcp://[::1]:80").Netmask).IsEqualTo(netmask);

    [Test]
    [Arguments("tcp://10.0.0.1:80", "33", "the prefix length 33 is out of range: expected a whole number from 0 to 32")]
    [Arguments("tcp://10.0.0.1:80", "-1", "the prefix length -1 is out of range: expected a whole number from 0 to 32")]
    [Arguments("tcp://10.0.0.1:80", "/24", "the prefix length /24 is not a whole number: expected a whole number from 0 to 32")]
    [Arguments("tcp://10.0.0.1:80", "255.255.0", "255.255.0 is not a netmask: expected four numbers (255.255.255.0) or a prefix length from 0 to 32")]
    [Arguments("tcp://10.0.0.1:80", "255.255.256.0", "255.255.256.0 is not a netmask: expected four numbers (255.255.255.0) or a prefix length from 0 to 32")]
    [Arguments("tcp://[::1]:80", "0", "the prefix length 0 is out of range: expected a whole number from 1 to 128")]
    [Arguments("tcp://[::1]:80", "129", "the prefix length 129 is out of range: expected a whole number from 1 to 128")]
    [Arguments("fwmark6:1", "255.255.255.0", "the prefix length 255.255.255.0 is not a whole number: expected a whole number from 1 to 128")]
    public async Task What_is_no_netmask(string address, string text, string line) =>
        await Assert.That(Loading.Lines(Yaml($"{{netmask: {text}}}", address))).IsEqualTo($"f:3:26: {line}");

    [Test]
    [Arguments("", "sip", "sip")]
    [Arguments("", "null", null)]
    [Arguments("engines: [an_engine-of-16_, mine]\n", "an_engine-of-16_", "an_engine-of-16_")]
    [Arguments("engines: [sip]\n", "sip", "sip")]
    public async Task An_engine_is_one_of_the_kernel_s_or_one_that_the_file_declares(string declaration, string text, string? engine) =>
        await Assert.That(Loading.Service(declaration + Yaml($"{{engine: {text}}}")).Settings.Persistence!.Engine).IsEqualTo(engine);

    [Test]
    [Arguments("", "sipp", "f:3:25: the persistence engine sipp is unknown (did you mean sip?): expected one of sip, or engines: [sipp] at the top")]
    [Arguments("", "SIP", "f:3:25: the persistence engine SIP is unknown (did you mean sip?): expected one of sip, or engines: [SIP] at the top")]
    [Arguments("engines: [mine]\n", "mime", "f:4:25: the persistence engine mime is unknown (did you mean mine?): expected one of mine, sip, or engines: [mime] at the top")]
    public async Task An_unknown_engine_is_a_mistake(string declaration, string text, string line) =>
        await Assert.That(Loading.Lines(declaration + Yaml($"{{engine: {text}}}"))).IsEqualTo(line);

    [Test]
    [Arguments("'s p'", "s p", " (did you mean sip?)")]
    [Arguments("an-engine-of-17-l", "an-engine-of-17-l", "")]
    [Arguments("../sip", "../sip", "")]
    public async Task What_is_none(string text, string shown, string hint) =>
        await Assert.That(Loading.Lines(Yaml($"{{engine: {text}}}"))).IsEqualTo(
            $"f:3:25: {shown} is not the name of a persistence engine{hint}: expected a word of at most 16 letters, such as sip");

    [Test]
    public async Task Without_a_readable_address_the_netmask_is_not_looked_at() =>
        await Assert.That(Loading.Lines(Yaml("{timeout: never, netmask: 99}", "nonsense"))).IsEqualTo(
            """
            f:2:12: nonsense is not the address of a service: expected tcp://, udp:// or sctp:// with an address and a port (tcp://10.0.0.1:80, tcp://[2001:db8::1]:80), fwmark:7 or fwmark6:7
            f:3:26: the timeout never is not a span of time in range: expected 0 to 42949672 seconds, as 90, 90s, 15m, 1h or 1d
            """);

    private static Persistence Read(string persistence, string address = "tcp://10.0.0.1:80") =>
        Loading.Service(Yaml(persistence, address)).Settings.Persistence!;

    private static string Yaml(string persistence, string address = "tcp://10.0.0.1:80") =>
        $"services:\n- address: {address}\n  persistence: {persistence}\n";
}
