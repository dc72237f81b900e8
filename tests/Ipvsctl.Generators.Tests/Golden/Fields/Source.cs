using System;
using Ipvsctl.Netlink;

namespace Cases;

internal static class CaseUapi
{
    public const ushort CASE_ATTR_FLAGS = 7;
}

internal readonly record struct FlagsField(byte Flags, byte Mask) : INetlinkField<FlagsField>
{
    public static int MinimumLength => 2;

    public int Length => 2;

    public static FlagsField Read(ReadOnlySpan<byte> payload) => new(payload[0], payload[1]);

    public void Write(Span<byte> payload) => (payload[0], payload[1]) = (Flags, Mask);
}

[NetlinkAttributeSet]
internal sealed partial record FieldAttributes
{
    [NetlinkAttribute(CaseUapi.CASE_ATTR_FLAGS)]
    public FlagsField? Flags { get; init; }
}
