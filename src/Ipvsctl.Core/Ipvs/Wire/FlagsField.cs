using System.Runtime.InteropServices;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>
/// <c>struct ip_vs_flags</c>, two integers in host order. The kernel stores (old and not mask) or (flags and mask); its answers have
/// every bit of the mask set (docs/kernel.md#flags).
/// </summary>
/// <param name="Flags">IP_VS_SVC_F_*.</param>
/// <param name="Mask">Which bits of <paramref name="Flags"/> count.</param>
internal readonly record struct FlagsField(uint Flags, uint Mask) : INetlinkField<FlagsField>
{
    private const int Size = 2 * sizeof(uint);

    /// <inheritdoc />
    public static int MinimumLength => Size;

    /// <inheritdoc />
    public int Length => Size;

    /// <summary>Every bit counts: the flags become exactly these.</summary>
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

    /// <summary>Flags and mask, for people.</summary>
    public override string ToString() => $"0x{Flags:x}/0x{Mask:x}";
}
