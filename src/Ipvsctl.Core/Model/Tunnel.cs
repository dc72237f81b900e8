namespace Ipvsctl.Model;

/// <summary>The encapsulation of packets to a destination with <see cref="ForwardingMethod.Tunnel"/>.</summary>
/// <param name="Type">The encapsulation.</param>
/// <param name="Port">The UDP port of <see cref="TunnelType.Gue"/>, 1 to 65535; 0 for the other types.</param>
/// <param name="Checksum">The checksum of the packet; <see cref="TunnelChecksum.None"/> for <see cref="TunnelType.IpIp"/>.</param>
/// <exception cref="ArgumentOutOfRangeException">The encapsulation does not fit 8 bits, or the checksum does not fit 16 bits.</exception>
public readonly record struct Tunnel(TunnelType Type, ushort Port, TunnelChecksum Checksum)
{
    /// <summary>The encapsulation.</summary>
    public TunnelType Type { get; init => field = Checked(value); } = Checked(Type);

    /// <summary>The checksum of the packet; <see cref="TunnelChecksum.None"/> for <see cref="TunnelType.IpIp"/>.</summary>
    public TunnelChecksum Checksum { get; init => field = Checked(value); } = Checked(Checksum);

    private static TunnelType Checked(TunnelType type)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual((int)type, (byte)type, nameof(type));
        return type;
    }

    private static TunnelChecksum Checked(TunnelChecksum checksum)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual((int)checksum, (ushort)checksum, nameof(checksum));
        return checksum;
    }
}

/// <summary>The encapsulations of the kernel, with its numbers (IP_VS_CONN_F_TUNNEL_TYPE_*).</summary>
public enum TunnelType
{
    /// <summary>IP in IP (IP_VS_CONN_F_TUNNEL_TYPE_IPIP).</summary>
    IpIp = 0,

    /// <summary>Generic UDP encapsulation (IP_VS_CONN_F_TUNNEL_TYPE_GUE).</summary>
    Gue = 1,

    /// <summary>Generic routing encapsulation (IP_VS_CONN_F_TUNNEL_TYPE_GRE).</summary>
    Gre = 2,
}

/// <summary>The checksums of a tunnel, with the kernel's numbers (IP_VS_TUNNEL_ENCAP_FLAG_*).</summary>
public enum TunnelChecksum
{
    /// <summary>No checksum (NOCSUM).</summary>
    None = 0,

    /// <summary>A checksum over the encapsulated packet (CSUM).</summary>
    Inner = 1,

    /// <summary>Remote checksum offload; only for GUE (REMCSUM).</summary>
    Remote = 2,
}
