using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;
using Ipvsctl.Tests.Kernel;

namespace Ipvsctl.Tests.Ipvs;

/// <summary>A network namespace without an IPv4 address refuses every IPv4 destination, whatever its address is.</summary>
public class NoAddressTests
{
    private static readonly ServiceIdentity Web = Sample.Identity("tcp://10.9.9.9:80");

    private readonly FakeKernel _kernel = new() { BeforeCommand = (command, _) => KernelRefusal.Unless(command != IpvsUapi.IPVS_CMD_NEW_DEST, Errno.EINVAL) };

    [Test]
    public async Task The_message_names_the_cause()
    {
        IpvsException refusal = Refusal(Sample.Of("10.0.0.1:80"), hasAddress: () => false);
        await Assert.That(refusal.Message).IsEqualTo(
            "cannot add destination 10.0.0.1:80 to service tcp://10.9.9.9:80: this network namespace has no IPv4 address, so the kernel takes "
            + "every IPv4 address for a broadcast address (invalid argument): set its loopback interface up (ip link set lo up)");
        await Assert.That(refusal.Failure).IsEqualTo(IpvsFailure.Change);
    }

    [Test]
    public async Task With_an_address_the_destination_itself_is_wrong() =>
        await Assert.That(Refusal(Sample.Of("10.0.0.1:80"), hasAddress: () => true).Remedy).StartsWith("the address must be unicast");

    [Test]
    [Arguments("224.0.0.1:80")]
    [Arguments("255.255.255.255:80")]
    [Arguments("0.0.0.0:80")]
    [Arguments("[2001:db8::1]:80")]
    public async Task A_destination_that_is_wrong_everywhere_does_not_ask(string destination) =>
        await Assert.That(Refusal(Sample.Of(destination), () => throw new InvalidOperationException("asked")).Remedy).DoesNotContain("ip link set lo up");

    [Test]
    public async Task Many_refusals_ask_once()
    {
        int asked = 0;
        using var client = new IpvsClient(_kernel.Connect(), hasAddress: () => ++asked < 0);
        IpvsRequest[] requests = [.. Enumerable.Range(1, 9).Select(number => Add(Sample.Of($"10.0.0.{number}:80")))];
        await Assert.That(client.Execute(requests).Count(refusal => refusal.Fault == IpvsFault.NoAddress)).IsEqualTo(9);
        await Assert.That(asked).IsEqualTo(1);
    }

    private static IpvsRequest Add(Destination destination) => new(IpvsOperation.AddDestination) { Service = Web, Destination = destination };

    private IpvsException Refusal(Destination destination, Func<bool> hasAddress)
    {
        using var client = new IpvsClient(_kernel.Connect(), hasAddress: hasAddress);
        return client.Execute([Add(destination)]).Single().ToException();
    }
}
