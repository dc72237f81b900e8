using System.Globalization;
using System.Runtime.InteropServices;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs.Wire;

/// <summary>A counter or rate in host order. The kernel sends it in 32 or 64 bits (docs/kernel.md#counters).</summary>
/// <param name="Value">The value.</param>
/// <param name="Length">The number of bytes: 4 or 8.</param>
internal readonly record struct CounterField(ulong Value, int Length) : INetlinkField<CounterField>
{
    /// <inheritdoc />
    public static int MinimumLength => sizeof(uint);

    /// <summary>Creates a counter of 64 bits.</summary>
    public static implicit operator CounterField(ulong value) => new(value, sizeof(ulong));

    /// <inheritdoc />
    public static CounterField Read(ReadOnlySpan<byte> payload) => payload.Length < sizeof(ulong)
        ? new CounterField(MemoryMarshal.Read<uint>(payload), sizeof(uint))
        : new CounterField(MemoryMarshal.Read<ulong>(payload), sizeof(ulong));

    /// <inheritdoc />
    public void Write(Span<byte> payload)
    {
        if (Length == sizeof(uint))
        {
            MemoryMarshal.Write(payload, (uint)Value);
        }
        else
        {
            MemoryMarshal.Write(payload, Value);
        }
    }

    /// <summary>The value in the trace.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
