using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

public class DestinationAddressTests : KernelTests
{
    // d0 has 192.168.50.1/24; the service is 10.9.9.9.
    [Test]
    [Arguments("10.0.0.1")]
    [Arguments("240.0.0.1")]
    [Arguments("192.168.50.0")]
    [Arguments("10.9.9.9")]
    [Arguments("127.0.0.1")]
    [Arguments("192.168.50.1")]
    [Arguments("2001:db8::1")]
    [Arguments("::1")]
    [Arguments("fd00::1")]
    public async Task An_address_that_can_be_reached_is_taken(string address)
    {
        await Assert.That(Add(IpAddress.Parse(address))).IsEqualTo(Errno.None);
    }

    [Test]
    [Arguments("0.0.0.0")]
    [Arguments("224.0.0.1")]
    [Arguments("239.255.255.255")]
    [Arguments("255.255.255.255")]
    [Arguments("192.168.50.255")]
    [Arguments("::")]
    [Arguments("ff02::1")]
    [Arguments("fe80::1")]
    [Arguments("::ffff:10.0.0.1")]
    public async Task An_address_that_no_connection_can_go_to_is_refused(string address)
    {
        await Assert.That(Add(IpAddress.Parse(address))).IsEqualTo(Errno.EINVAL);
    }

    private Errno Add(IpAddress address)
    {
        ServiceAttributes service = address.Family == Ipvsctl.Model.IpFamily.V4 ? Sample.Service : Sample.Service6;
        Do(IPVS_CMD_NEW_SERVICE, new CommandAttributes { Service = service });
        return Try(IPVS_CMD_NEW_DEST, new CommandAttributes
        {
            Service = Sample.Key(service),
            Destination = Sample.Destination with
            {
                Family = AddressMapping.ToWire(address.Family),
                Address = AddressMapping.ToWire(address),
            },
        });
    }
}
