using Ipvsctl.Parameters;

namespace Ipvsctl.Tests.Parameters;

public class InterfaceParametersTests
{
    private static readonly HostInterface[] Addresses =
    [
        new("lo", ["127.0.0.1"], ["::1"]),
        new("eth0", ["10.0.0.1", "10.0.0.2"], ["2001:db8::1", "2001:db8::3"]),
        new("eth1", [], ["2001:db8::2"]),
        new("eth0.7", ["10.0.7.1"], []),
    ];

    [Test]
    [Arguments("host.eth0", "10.0.0.1")]
    [Arguments("host.eth0_0", "10.0.0.1")]
    [Arguments("host.eth0_1", "10.0.0.2")]
    [Arguments("host.eth0_2", null)]
    [Arguments("host4.eth0", "10.0.0.1")]
    [Arguments("host4.eth0_1", "10.0.0.2")]
    [Arguments("host6.eth0", "2001:db8::1")]
    [Arguments("host6.eth0_0", "2001:db8::1")]
    [Arguments("host6.eth0_1", "2001:db8::3")]
    [Arguments("host6.eth0_2", null)]
    [Arguments("host.lo", "127.0.0.1")]
    [Arguments("host6.lo", "::1")]
    [Arguments("host.eth1", null)]
    [Arguments("host4.eth1", null)]
    [Arguments("host6.eth1", "2001:db8::2")]
    [Arguments("host.eth0.7", "10.0.7.1")]
    [Arguments("host6.eth0.7", null)]
    [Arguments("host.wlan0", null)]
    [Arguments("host.ETH0", null)]
    [Arguments("host", null)]
    [Arguments("env.eth0", null)]
    public async Task Addresses_are_numbered_within_their_interface_and_family(string name, string? value) =>
        await Assert.That(new InterfaceParameters(() => Addresses).Find(name)).IsEqualTo(value);

    [Test]
    public async Task The_kernel_is_asked_once_and_only_if_somebody_asks()
    {
        int asked = 0;
        var parameters = new InterfaceParameters(() =>
        {
            asked++;
            return Addresses;
        });

        parameters.Find("env.PORT");
        await Assert.That(asked).IsEqualTo(0);
        parameters.Find("host.eth0");
        parameters.Find("host6.nowhere");
        await Assert.That(asked).IsEqualTo(1);
    }

    [Test]
    [Arguments("host.eth0_1", "10.1.0.1")]
    [Arguments("host.eth0_1_0", "10.1.0.1")]
    [Arguments("host.eth0_0", "10.0.0.1")]
    [Arguments("host6.eth0_1", null)]
    [Arguments("host.eth0_2", null)]
    public async Task An_interface_that_is_called_eth0_1_keeps_this_name_to_itself(string name, string? value)
    {
        HostInterface[] interfaces =
        [
            new("eth0", ["10.0.0.1", "10.0.0.2", "10.0.0.3"], ["2001:db8::1", "2001:db8::2"]), new("eth0_1", ["10.1.0.1"], []), new("eth0_2", [], []),
        ];
        await Assert.That(new InterfaceParameters(() => interfaces).Find(name)).IsEqualTo(value);
        await Assert.That(new InterfaceParameters(() => interfaces.Reverse()).Find(name)).IsEqualTo(value);
    }

    [Test]
    public async Task A_name_that_is_nearly_right_is_proposed()
    {
        var sources = new ParameterSources([new InterfaceParameters(() => Addresses)]);
        await Assert.That(sources.Explain("host.eht0").Expected).IsEqualTo("asked the network interfaces (--params-network) (did you mean host.eth0?)");
    }
}
