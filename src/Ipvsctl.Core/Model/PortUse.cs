namespace Ipvsctl.Model;

/// <summary>Which port packets to a destination carry (docs/kernel.md#ports).</summary>
/// <param name="Service">The service.</param>
/// <param name="IsPersistent">Whether the service is persistent.</param>
/// <param name="Forwarding">How packets reach the destination.</param>
internal readonly record struct PortUse(ServiceIdentity Service, bool IsPersistent, ForwardingMethod Forwarding)
{
    /// <summary>
    /// Whether the destination's own port replaces the client's: only with nat, and not if a persistent service is for many ports.
    /// </summary>
    public bool IsRewritten => Forwarding == ForwardingMethod.Nat && (Service.IsFirewallMark ? !IsPersistent : Service.Port != 0);

    /// <summary>Whether a destination's port has no effect, although it names another port than packets carry.</summary>
    /// <param name="port">The destination's port; 0 means the port that the client used, so it never misleads.</param>
    public bool Ignores(ushort port) => port != 0 && port != Service.Port && !IsRewritten;

    /// <summary>The use of a destination's port in a service.</summary>
    public static PortUse Of(VirtualService service, Destination destination) =>
        new(service.Identity, service.Settings.Persistence is not null, destination.Forwarding);
}
