using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs;

/// <summary>Destinations between the kernel's words and the model's.</summary>
internal static class DestinationMapping
{
    /// <summary>The key of a destination, always with its family: the default is the service's (docs/kernel.md#keys).</summary>
    public static DestinationAttributes ToKey(DestinationIdentity identity) => new()
    {
        Family = AddressMapping.ToWire(identity.Address.Family),
        Address = AddressMapping.ToWire(identity.Address),
        Port = identity.Port,
    };

    /// <summary>
    /// The whole destination, for adding and changing it. The tunnel's attributes are sent only where there is a tunnel other than the
    /// default: an absent one is 0, and kernels before 5.2 do not know them (docs/kernel.md#tunnels).
    /// </summary>
    public static DestinationAttributes ToWire(Destination destination)
    {
        Tunnel? tunnel = destination.Tunnel == default ? null : destination.Tunnel;
        // The key's attributes once more: a key that is copied would be a second record for each of thousands of requests.
        return new DestinationAttributes
        {
            Family = AddressMapping.ToWire(destination.Identity.Address.Family),
            Address = AddressMapping.ToWire(destination.Identity.Address),
            Port = destination.Identity.Port,
            ForwardingMethod = (uint)destination.Forwarding,
            Weight = (uint)destination.Weight,
            TunnelType = (byte?)tunnel?.Type,
            TunnelPort = tunnel?.Port,
            TunnelFlags = (ushort?)tunnel?.Checksum,
            UpperThreshold = destination.Thresholds.Upper,
            LowerThreshold = destination.Thresholds.Lower,
            Unknown = new RawAttributes(destination.Unknown.Bytes),
        };
    }

    /// <summary>
    /// The destination of a service of that family. Without the forwarding method tunnel, the tunnel attributes are whatever was last
    /// written, and are ignored (docs/kernel.md#read-back).
    /// </summary>
    public static Destination ToModel(IpFamily service, DestinationAttributes attributes)
    {
        IpFamily family = AddressMapping.ToModel(attributes.Family, service);
        var forwarding = (ForwardingMethod)(attributes.ForwardingMethod.GetValueOrDefault() & IpvsUapi.IP_VS_CONN_F_FWD_MASK);
        Tunnel tunnel = forwarding != ForwardingMethod.Tunnel
            ? default
            : new Tunnel(
                (TunnelType)attributes.TunnelType.GetValueOrDefault(),
                attributes.TunnelPort.GetValueOrDefault(),
                (TunnelChecksum)attributes.TunnelFlags.GetValueOrDefault());
        return new Destination(
            new DestinationIdentity(AddressMapping.ToModel(family, attributes.Address), attributes.Port.GetValueOrDefault()),
            forwarding,
            (int)attributes.Weight.GetValueOrDefault(),
            new Thresholds(attributes.UpperThreshold.GetValueOrDefault(), attributes.LowerThreshold.GetValueOrDefault()),
            tunnel)
        {
            Unknown = new UnknownAttributes(attributes.Unknown.Bytes),
        };
    }
}
