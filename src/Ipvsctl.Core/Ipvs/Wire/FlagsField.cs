using System.Runtime.InteropServices;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// <c>struct ip_vs_flags</c>, two integers in host order. The kernel stores (old and not mask) or (flags and mask); its answers have
/// every bit of the mask set (docs/kernel.md#flags).
/// </summary>
/// <param name="Flags">IP_VS_SVC_F_*.</param>
/// <param name="Mask">The bits that the kernel takes from <paramref name="Flags"/>.</param>
internal readonly record struct FlagsField(uint Flags, uint Mask) : INetlinkField<FlagsField>
{
    private const int Size = 2 * sizeof(uint);

    /// <inheritdoc />
    public static int MinimumLength => Size;

    /// <inheritdoc />
    public int Length => Size;

    /// <summary>Creates a field that sets exactly these flags and clears all others.</summary>
    public static FlagsField FromFlags(uint flags) => new(flags, uint.MaxValue);

    /// <inheritdoc />
    public static FlagsField Read(ReadOnlySpan<byte> payload) =>
        new(MemoryMarshal.Read<uint>(payload), MemoryMarshal.Read<uint>(payload[sizeof(uint)..]));

    /// <inheritdoc />
    public void Write(Span<byte> payload)
    {
        MemoryMarshal.Write(payload, Flags);
        MemoryMarshal.Write(payload[sizeof(uint)..], Mask);
    }

    /// <summary>The flags and the mask in the trace.</summary>
    public override string ToString() => $"0x{Flags:x}/0x{Mask:x}";
}
