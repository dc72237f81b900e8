using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>Tunnels: the kernel refuses some values that do not fit the encapsulation, and silently keeps others.</summary>
public class TunnelTests
{
    [Test]
    [Arguments("{}", TunnelType.IpIp, (ushort)0, TunnelChecksum.None)]
    [Arguments("{type: ipip}", TunnelType.IpIp, (ushort)0, TunnelChecksum.None)]
    [Arguments("{checksum: none}", TunnelType.IpIp, (ushort)0, TunnelChecksum.None)]
    [Arguments("{type: gue, port: 6080}", TunnelType.Gue, (ushort)6080, TunnelChecksum.None)]
    [Arguments("{type: gue, port: 1, checksum: inner}", TunnelType.Gue, (ushort)1, TunnelChecksum.Inner)]
    [Arguments("{type: gue, port: 65535, checksum: remote}", TunnelType.Gue, (ushort)65535, TunnelChecksum.Remote)]
    [Arguments("{type: gre}", TunnelType.Gre, (ushort)0, TunnelChecksum.None)]
    [Arguments("{type: gre, checksum: inner}", TunnelType.Gre, (ushort)0, TunnelChecksum.Inner)]
    public async Task What_fits(string tunnel, TunnelType type, ushort port, TunnelChecksum checksum) =>
        await Assert.That(Loading.Destination(Yaml(tunnel)).Tunnel).IsEqualTo(new Tunnel(type, port, checksum));

    [Test]
    [Arguments("{type: gue}", "f:7:20: a gue tunnel has no port: expected its UDP port, such as port: 6080")]
    [Arguments("{type: gue, port: ~}", "f:7:20: a gue tunnel has no port: expected its UDP port, such as port: 6080")]
    [Arguments("{checksum: inner, type: gue}", "f:7:37: a gue tunnel has no port: expected its UDP port, such as port: 6080")]
    [Arguments("{type: geu, port: 6080, checksum: inner}", "f:7:20: the tunnel type geu is unknown (did you mean gue?): expected one of ipip, gue, gre")]
    [Arguments("{type: gue, port: 0}", "f:7:31: the tunnel port 0 is out of range: expected a whole number from 1 to 65535")]
    [Arguments("{type: gue, port: 65536}", "f:7:31: the tunnel port 65536 is out of range: expected a whole number from 1 to 65535")]
    [Arguments("{type: gue, port: 1, checksum: outer}", "f:7:44: the checksum outer is unknown: expected one of none, inner, remote")]
    [Arguments("{type: gue, port: 1, checksum: remot}", "f:7:44: the checksum remot is unknown (did you mean remote?): expected one of none, inner, remote")]
    public async Task What_does_not(string tunnel, string line) =>
        await Assert.That(Loading.Lines(Yaml(tunnel))).IsEqualTo(line);

    [Test]
    [Arguments("{port: 6080}", TunnelType.IpIp, 6080, 0, "f:7:20: warning W021: the port has no effect: a tunnel of type ipip has none: remove it, or use the type gue")]
    [Arguments("{type: gre, port: 6080}", TunnelType.Gre, 6080, 0, "f:7:31: warning W021: the port has no effect: a tunnel of type gre has none: remove it, or use the type gue")]
    [Arguments("{checksum: inner}", TunnelType.IpIp, 0, 1, "f:7:24: warning W021: a tunnel of type ipip has no checksum inner, so the kernel ignores what it does not know: use inner with gue or gre, remote with gue")]
    [Arguments("{type: gre, checksum: remote}", TunnelType.Gre, 0, 2, "f:7:35: warning W021: a tunnel of type gre has no checksum remote, so the kernel ignores what it does not know: use inner with gue or gre, remote with gue")]
    [Arguments("{type: gue, port: 1, checksum: 3}", TunnelType.Gue, 1, 3, "f:7:44: warning W021: a tunnel of type gue has no checksum 3, so the kernel ignores what it does not know: use inner with gue or gre, remote with gue")]
    [Arguments("{type: gue, port: 1, checksum: 65535}", TunnelType.Gue, 1, 65535, "f:7:44: warning W021: a tunnel of type gue has no checksum 65535, so the kernel ignores what it does not know: use inner with gue or gre, remote with gue")]
    [Arguments("{type: 255}", (TunnelType)255, 0, 0, "f:7:20: warning W021: no kernel up to 7.2 knows the tunnel type 255: expected ipip, gue or gre")]
    public async Task What_the_kernel_keeps_without_using_it_is_taken_with_a_warning(string tunnel, TunnelType type, int port, int checksum, string line)
    {
        await Assert.That(Loading.Lines(Yaml(tunnel))).IsEqualTo("");
        await Assert.That(Loading.Warnings(Yaml(tunnel))).Contains(line);
        await Assert.That(Loading.Destination(Yaml(tunnel)).Tunnel).IsEqualTo(new Tunnel(type, (ushort)port, (TunnelChecksum)checksum));
    }

    [Test]
    [Arguments("{type: 256}", "f:7:20: the tunnel type 256 is unknown")]
    [Arguments("{type: 2}", "f:7:20: the tunnel type 2 is unknown")]
    [Arguments("{type: 03}", "f:7:20: the tunnel type 03 is unknown")]
    [Arguments("{type: gre, checksum: 65536}", "f:7:35: the checksum 65536 is unknown")]
    [Arguments("{type: gre, checksum: 1}", "f:7:35: the checksum 1 is unknown")]
    public async Task A_number_is_for_what_has_no_word(string tunnel, string line) => await Assert.That(Loading.Lines(Yaml(tunnel))).StartsWith(line);

    [Test]
    [Arguments("forward: nat", "{type: gue, port: 1}", "f:7:20: a tunnel is described, and the forwarding method is nat")]
    [Arguments("forward: direct", "{checksum: none}", "f:7:24: a tunnel is described, and the forwarding method is direct")]
    [Arguments("forward: ~", "{port: 1}", "f:7:20: a tunnel is described, and the forwarding method is direct")]
    [Arguments("forward: nat", "{}", "f:7:13: a tunnel is described, and the forwarding method is nat")]
    public async Task It_needs_the_forwarding_method_of_its_name(string forward, string tunnel, string line) =>
        await Assert.That(Loading.Lines(Loading.InDestination($"{forward}\ntunnel: {tunnel}")))
            .IsEqualTo($"{line}: expected forward: tunnel, or no tunnel");

    [Test]
    [Arguments("forward: tunel", "the forwarding method tunel is unknown (did you mean tunnel?)")]
    [Arguments("forward: ${env.X}", "the parameter env.X has no value")]
    public async Task Of_a_forwarding_method_that_cannot_be_read_nobody_says_that_it_is_another(string forward, string problem)
    {
        string lines = Loading.Lines(Loading.InDestination($"{forward}\ntunnel: {{type: gue, port: 1}}"));
        await Assert.That(lines).StartsWith($"f:6:14: {problem}");
        await Assert.That(lines).DoesNotContain("\n");
    }

    [Test]
    public async Task Without_it_a_tunnel_is_IP_in_IP() =>
        await Assert.That(Loading.Destination(Loading.InDestination("forward: tunnel")).Tunnel).IsEqualTo(default(Tunnel));

    private static string Yaml(string tunnel) => Loading.InDestination($"forward: tunnel\ntunnel: {tunnel}");
}
