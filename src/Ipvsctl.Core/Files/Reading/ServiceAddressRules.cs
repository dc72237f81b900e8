using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Warns of services that match no packet, or whose clients get no answer. The kernel accepts any address (docs/kernel.md#services,
/// docs/kernel.md#unanswered-services).
/// </summary>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class ServiceAddressRules(Diagnostics diagnostics)
{
    private const string Cure = "name an address of this host (${host.eth0}, ${host6.eth0}), or use a firewall mark";

    /// <summary>Checks a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="address">Its address as written.</param>
    public void Check(VirtualService service, Scalar address)
    {
        CheckProtocol(service.Identity, address);
        if (service.Identity is { IsFirewallMark: false, Address: var own } && Unmatched(own) is { } what)
        {
            Warn(WarningCode.AddressWithoutPackets, address, $"no packet matches {service.Identity}: {what}", Cure);
            return;
        }

        CheckLoopback(service, address);
        CheckLinkLocal(service, address);
    }

    private void CheckProtocol(ServiceIdentity service, Scalar address)
    {
        if (!service.IsFirewallMark && !service.Protocol.IsBalanced)
        {
            Warn(
                WarningCode.UnbalancedProtocol, address, $"IPVS does not balance protocol {(ushort)service.Protocol}", "expected tcp, udp or sctp");
        }
    }

    private static string? Unmatched(IpAddress address) => address switch
    {
        { Bits: var bits } when bits == 0 => $"{address} does not stand for all addresses",
        { Family: IpFamily.V4, Bits: var bits } when bits == uint.MaxValue => "IPVS does not balance broadcasts",
        { IsMulticast: true } => "IPVS does not balance multicast",
        { IsV4Mapped: true } => "IPv4 packets need an IPv4 address",
        _ => null,
    };

    private void CheckLoopback(VirtualService service, Scalar address)
    {
        bool isLoopback = service.Identity is { IsFirewallMark: false, Address.IsLoopback: true };
        Destination? crossing = service.Destinations.FirstOrDefault(destination => isLoopback
            ? !destination.Identity.Address.IsLoopback
            : destination is { Identity.Address.IsLoopback: true, Forwarding: ForwardingMethod.Nat });
        if (crossing is { Identity: var destination } && isLoopback)
        {
            Warn(
                WarningCode.LoopbackToRemote,
                address,
                $"packets from {service.Identity.Address} do not leave the host, so {destination} gets none unless it is this host",
                Cure);
        }
        else if (crossing is { Identity: var local })
        {
            Warn(
                WarningCode.RemoteToLoopback,
                address,
                $"{service.Identity} reaches {local} for clients on this host only: nat to a loopback address drops the packets of others",
                "name another address of this host");
        }
    }

    private void CheckLinkLocal(VirtualService service, Scalar address)
    {
        if (service.Identity is { IsFirewallMark: false, Address: { Family: IpFamily.V6, IsLinkLocal: true } own }
            && service.Destinations.Any(destination => !destination.Identity.Address.IsLinkLocal))
        {
            Warn(
                WarningCode.LinkLocalService,
                address,
                $"{own} is link-local: its clients' packets do not leave their link, so servers elsewhere cannot answer",
                "name a global address");
        }
    }

    private void Warn(string code, Scalar address, string problem, string advice) => diagnostics.Warn(code, address.At, problem, advice);
}
