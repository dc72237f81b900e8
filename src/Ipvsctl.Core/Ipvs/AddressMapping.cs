using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs;

/// <summary>Converts addresses and families between netlink fields and the model.</summary>
internal static class AddressMapping
{
    /// <summary>Returns the kernel's number of a family (AF_INET, AF_INET6).</summary>
    public static ushort ToWire(IpFamily family) => family == IpFamily.V4 ? AF_INET : AF_INET6;

    /// <summary>Converts an address to the kernel's union.</summary>
    public static AddressField ToWire(IpAddress address) =>
        address.Family == IpFamily.V4 ? AddressField.FromV4((uint)address.Bits) : new AddressField(address.Bits);

    /// <summary>Returns the family of a kernel's number; <paramref name="fallback"/> if the number is absent or unknown.</summary>
    public static IpFamily ToModel(ushort? family, IpFamily fallback) => family switch
    {
        AF_INET => IpFamily.V4,
        AF_INET6 => IpFamily.V6,
        _ => fallback,
    };

    /// <summary>Converts the kernel's union to an address of a family; an absent union is the address 0.</summary>
    public static IpAddress ToModel(IpFamily family, AddressField? address)
    {
        AddressField field = address.GetValueOrDefault();
        return new IpAddress(family, family == IpFamily.V4 ? field.V4 : field.Bits);
    }
}
