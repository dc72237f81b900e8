using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Rejects destinations that the kernel refuses or does not apply as written (docs/kernel.md#addresses, docs/kernel.md#ports,
/// docs/kernel.md#mixed-families).
/// </summary>
/// <param name="diagnostics">Receives mistakes and warnings.</param>
internal sealed class DestinationRules(Diagnostics diagnostics)
{
    /// <summary>
    /// Returns the port of a destination: the written one, which identifies it even where it has no effect. Without one, the default port
    /// counts only where a destination can have a port of its own: not if packets keep the service's port.
    /// </summary>
    /// <param name="written">The port in its address; null for none.</param>
    /// <param name="defaultPort">The port of the defaults section; null for none.</param>
    /// <param name="forwarding">The forwarding method; null if it is invalid.</param>
    /// <param name="service">Its service.</param>
    public static ushort Port(ushort? written, ushort? defaultPort, ForwardingMethod? forwarding, ServiceIdentity service)
    {
        bool keepsPort = forwarding is not (null or ForwardingMethod.Nat) && service is { IsFirewallMark: false, Port: not 0 };
        return written ?? (keepsPort ? null : defaultPort) ?? service.Port;
    }

    /// <summary>Warns of a forwarding method that is not for destinations.</summary>
    public void CheckForwarding(DestinationDocument document, ForwardingMethod? forwarding)
    {
        if (forwarding is { IsUsual: false } method && !document.Address.Reported)
        {
            diagnostics.Warn(
                WarningCode.UnusualForwarding,
                document.Forward?.At ?? document.At,
                method switch
                {
                    ForwardingMethod.LocalNode => $"with {method.Word}, the director itself answers for {document.Address.Text}",
                    ForwardingMethod.Bypass => $"with {method.Word}, packets do not go to {document.Address.Text}",
                    _ => $"the kernel cannot forward packets to {document.Address.Text} with {method.Word}",
                },
                "expected nat, tunnel or direct");
        }
    }

    /// <summary>Checks a destination's address against its service and its forwarding method.</summary>
    public void CheckAddress(Scalar address, IpAddress ip, ForwardingMethod? forwarding, ServiceIdentity service)
    {
        if (ip.Family != service.Family && forwarding is not (null or ForwardingMethod.Tunnel))
        {
            diagnostics.Report(
                DiagnosticKind.Value,
                address.At,
                $"{ip} is of another address family than the service {service}",
                "expected one of the same family, or forward: tunnel");
        }

        if (Unusable(ip) is { } what)
        {
            diagnostics.Report(DiagnosticKind.Value, address.At, $"{ip} is {what}", "expected the unicast address of a server");
        }
        else if (ip.IsLinkLocal && ip.Family == IpFamily.V6)
        {
            diagnostics.Warn(
                WarningCode.LinkLocal,
                address.At,
                $"{ip} is link-local, and the kernel takes it only if it is this host's own",
                "state a global address");
        }
    }

    private static string? Unusable(IpAddress ip) => ip switch
    {
        { Bits: var bits } when bits == 0 => "the unspecified address",
        { IsMulticast: true } => "a multicast address",
        { Family: IpFamily.V4, Bits: var bits } when bits == uint.MaxValue => "the broadcast address",
        { IsV4Mapped: true } => "an IPv4-mapped address",
        _ => null,
    };
}
