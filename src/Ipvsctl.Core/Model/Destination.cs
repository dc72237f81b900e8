namespace Ipvsctl.Model;

/// <summary>A destination (real server) of a virtual service. Everything except its identity can change in place.</summary>
/// <param name="Identity">Its address and port.</param>
/// <param name="Forwarding">How packets reach it.</param>
/// <param name="Weight">Its share of new connections, 0 to <see cref="MaximumWeight"/>. At 0, only existing connections continue.</param>
/// <param name="Thresholds">Its connection limits.</param>
/// <param name="Tunnel">The encapsulation for <see cref="ForwardingMethod.Tunnel"/>; the default value for any other method.</param>
/// <exception cref="ArgumentOutOfRangeException">The weight is negative, or the forwarding method is not 0 to 7.</exception>
public sealed record Destination(
    DestinationIdentity Identity, ForwardingMethod Forwarding, int Weight, Thresholds Thresholds, Tunnel Tunnel)
{
    /// <summary>The smallest weight. No new connections; existing ones continue.</summary>
    public const int MinimumWeight = 0;

    /// <summary>The largest weight that the kernel accepts; ipvsadm accepts at most 65535.</summary>
    public const int MaximumWeight = int.MaxValue;

    /// <summary>How packets reach it.</summary>
    public ForwardingMethod Forwarding { get; init => field = Checked(value); } = Checked(Forwarding);

    /// <summary>Its share of new connections, 0 to <see cref="MaximumWeight"/>. At 0, only existing connections continue.</summary>
    public int Weight { get; init => field = Checked(value); } = Checked(Weight);

    /// <summary>The attributes that a newer kernel reported and this version does not know.</summary>
    internal UnknownAttributes Unknown { get; init; }

    private static int Checked(int weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        return weight;
    }

    // The kernel stores three bits of the method (IP_VS_CONN_F_FWD_MASK).
    private static ForwardingMethod Checked(ForwardingMethod forwarding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative((int)forwarding, nameof(forwarding));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)forwarding, 7, nameof(forwarding));
        return forwarding;
    }
}
