namespace Ipvsctl.Tests.Files;

/// <summary>The same service or destination twice, in whatever spelling.</summary>
public class IdentityTests
{
    [Test]
    [Arguments("tcp://10.0.0.1:80", "tcp://10.0.0.1:80", "tcp://10.0.0.1:80")]
    [Arguments("tcp://10.0.0.1:80", "tcp://10.0.0.1:80/", "tcp://10.0.0.1:80")]
    [Arguments("tcp://10.0.0.1:80", "tcp://10.0.0.1:080", "tcp://10.0.0.1:80")]
    [Arguments("tcp://10.0.0.1:80", "tcp://10.0.0.1:+80", "tcp://10.0.0.1:80")]
    [Arguments("tcp://10.0.0.1", "tcp://10.0.0.1:0", "tcp://10.0.0.1:0")]
    [Arguments("udp://[::1]:53", " udp://[0:0::1]:53 ", "udp://[::1]:53")]
    [Arguments("udp://[2001:db8::a]:53", "udp://[2001:DB8:0::A]:53", "udp://[2001:db8::a]:53")]
    [Arguments("fwmark:7", "fwmark:+7", "fwmark:7")]
    [Arguments("fwmark6:7", "fwmark6:007", "fwmark6:7")]
    public async Task A_service_stands_there_once(string one, string other, string identity) =>
        await Assert.That(Loading.Lines($"services:\n- address: '{one}'\n- address: '{other}'\n"))
            .IsEqualTo($"f:3:12: duplicate service {identity}: first defined on line 2");

    [Test]
    [Arguments("tcp://10.0.0.1:80", "udp://10.0.0.1:80")]
    [Arguments("tcp://10.0.0.1:80", "tcp://10.0.0.1:81")]
    [Arguments("tcp://10.0.0.1:80", "tcp://[::ffff:10.0.0.1]:80")]
    [Arguments("fwmark:7", "fwmark6:7")]
    [Arguments("fwmark:7", "fwmark:8")]
    public async Task These_are_two(string one, string other) =>
        await Assert.That(Loading.Model($"services:\n- address: '{one}'\n- address: '{other}'\n").Table.Services.Length).IsEqualTo(2);

    [Test]
    [Arguments("10.0.0.2:8080", "10.0.0.2:8080", "10.0.0.2:8080")]
    [Arguments("10.0.0.2:8080", "10.0.0.2", "10.0.0.2:8080")]
    [Arguments("10.0.0.2", "10.0.0.2", "10.0.0.2:8080")]
    [Arguments("10.0.0.2:8080", "10.0.0.2:08080", "10.0.0.2:8080")]
    public async Task A_destination_stands_there_once_in_a_service(string one, string other, string identity) =>
        await Assert.That(Loading.Lines(Destinations(one, other)))
            .IsEqualTo($"f:6:14: duplicate destination {identity}: first defined on line 5");

    [Test]
    [Arguments("[::2]:8080", "[0::2]", "[::2]:8080")]
    [Arguments("[::2]", "[0:0::2]", "[::2]:8080")]
    public async Task In_one_of_IPv6_too(string one, string other, string identity) =>
        await Assert.That(Loading.Lines(Destinations(one, other, "tcp://[::1]:80")))
            .IsEqualTo($"f:6:14: duplicate destination {identity}: first defined on line 5");

    [Test]
    [Arguments("10.0.0.2", "10.0.0.2:80")]
    [Arguments("10.0.0.2", "10.0.0.3")]
    public async Task And_these_are_two(string one, string other) =>
        await Assert.That(Loading.Service(Destinations(one, other)).Destinations.Length).IsEqualTo(2);

    [Test]
    public async Task Without_a_default_the_service_s_port_makes_them_the_same() =>
        await Assert.That(Loading.Lines(
            """
            services:
            - address: tcp://10.0.0.1:80
              destinations:
              - {address: 10.0.0.2, weight: 1}
              - {address: '10.0.0.2:80', weight: 1}
            """))
            .IsEqualTo("f:5:15: duplicate destination 10.0.0.2:80: first defined on line 4");

    [Test]
    public async Task Two_services_may_share_a_destination() =>
        await Assert.That(Loading.Lines(
            """
            services:
            - {address: fwmark:1, destinations: [{address: 10.0.0.2, weight: 1}]}
            - {address: fwmark:2, destinations: [{address: 10.0.0.2, weight: 1}]}
            """)).IsEqualTo("");

    [Test]
    public async Task In_a_service_whose_address_is_wrong_nobody_can_tell() =>
        await Assert.That(Loading.Mistakes("services:\n- address: x\n  destinations: [{address: 10.0.0.2, weight: 1}, {address: 10.0.0.2, weight: 1}]").Diagnostics)
            .HasSingleItem();

    private static string Destinations(string one, string other, string service = "tcp://10.0.0.1:80") =>
        $"""
        defaults: {"{ port: 8080, weight: 1, forward: nat }"}
        services:
        - address: {service}
          destinations:
          - address: '{one}'
          - address: '{other}'
        """;
}
