namespace Ipvsctl.Tests.Netlink;

/// <summary>Where two messages part.</summary>
internal static class FirstDifference
{
    private const int Shown = 16;

    /// <summary>In words: the offset and the bytes there on both sides.</summary>
    public static string Between(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        int at = expected.CommonPrefixLength(actual);
        return at == expected.Length && at == actual.Length
            ? "they are the same"
            : $"from byte {at} on expected {Bytes(expected[at..])} of {expected.Length}, have {Bytes(actual[at..])} of {actual.Length}";
    }

    private static string Bytes(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty ? "the end" : Convert.ToHexStringLower(rest[..Math.Min(rest.Length, Shown)]);
}
