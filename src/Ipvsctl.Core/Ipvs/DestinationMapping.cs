using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs;

/// <summary>Converts destinations between netlink attributes and the model.</summary>
internal static class DestinationMapping
{
    /// <summary>Returns the key of a destination, with its family: the kernel defaults to the service's (docs/kernel.md#keys).</summary>
    public static DestinationAttributes ToKey(DestinationIdentity identity) => new()
    {
        Family = AddressMapping.ToWire(identity.Address.Family),
        Address = AddressMapping.ToWire(identity.Address),
        Port = identity.Port,
    };

    /// <summary>
    /// Returns all attributes of a destination, to add or change it. Omits a default tunnel, because the kernel takes an absent attribute
    /// as 0 and kernels before 5.2 do not know tunnel attributes (docs/kernel.md#tunnels).
    /// </summary>
    public static DestinationAttributes ToWire(Destination destination)
    {
        Tunnel? tunnel = destination.Tunnel == default ? null : destination.Tunnel;

        // Repeats the attributes of ToKey, because copying a key would allocate a second record for each of thousands of requests.
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
    /// Reads a destination of a service with the given family. Ignores the tunnel attributes of other forwarding methods, because they hold
    /// whatever was written last (docs/kernel.md#read-back).
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
