using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs;

/// <summary>Addresses between the kernel's words and the model's.</summary>
internal static class AddressMapping
{
    /// <summary>The kernel's number of a family.</summary>
    public static ushort ToWire(IpFamily family) => family == IpFamily.V4 ? AF_INET : AF_INET6;

    /// <summary>The address as the kernel's union.</summary>
    public static AddressField ToWire(IpAddress address) =>
        address.Family == IpFamily.V4 ? AddressField.FromV4((uint)address.Bits) : new AddressField(address.Bits);

    /// <summary>The family of a kernel's number; an absent or strange one is <paramref name="fallback"/>.</summary>
    public static IpFamily ToModel(ushort? family, IpFamily fallback) => family switch
    {
        AF_INET => IpFamily.V4,
        AF_INET6 => IpFamily.V6,
        _ => fallback,
    };

    /// <summary>The kernel's union as an address of that family; an absent one is zero.</summary>
    public static IpAddress ToModel(IpFamily family, AddressField? address)
    {
        AddressField field = address.GetValueOrDefault();
        return new IpAddress(family, family == IpFamily.V4 ? field.V4 : field.Bits);
    }
}
