using System.Net;
using System.Text.Json;
using Ipvsctl.Tests.Captures;

namespace Ipvsctl.Tests.Netlink;

/// <summary>What <see cref="MessageListing"/> must show for a field of a capture.</summary>
internal static class CapturedValue
{
    private const int AttributeHeader = 4;

    /// <summary>The value as the listing spells it.</summary>
    public static string Of(CapturedField field) => field.Type switch
    {
        "u8" => Number(field, 1),
        "u16" or "be16" => Number(field, 2),
        "u32" or "s32" => Number(field, 4),
        "u64" => Number(field, 8),
        "str" => field.Value.GetString()!,
        "nest" => "nest",
        "addr" or "ip6" => $"{Bits(field.Value) << (field.Value.GetString()!.Contains(':') ? 0 : 96):x32}",
        "mask" => Mask(field.Value),
        "flags" => $"{field.Value.GetProperty("flags")} of {field.Value.GetProperty("mask")}",
        "ifa" => field.Value.GetString()!,
        // Two records, two ways to keep four bytes of address: rtnetlink's is a field that spells itself.
        "ip4" => field.Path.StartsWith("IFA_", StringComparison.Ordinal) ? field.Value.GetString()! : $"{Bits(field.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(field), $"{field.Path} is of the unknown type {field.Type}"),
    };

    // One capture holds an integer that is too short, to be refused; we refuse it too.
    private static string Number(CapturedField field, int size)
    {
        int payload = field.IsAttribute ? field.Length - AttributeHeader : size;
        return payload < size ? $"{payload} bytes, expected {size}" : field.Value.GetRawText();
    }

    private static string Mask(JsonElement value) => value.TryGetProperty("prefixLength", out JsonElement length)
        ? Convert.ToHexStringLower(BitConverter.GetBytes(length.GetUInt32()))
        : $"{Bits(value.GetProperty("netmask")):x8}";

    private static UInt128 Bits(JsonElement address) =>
        IPAddress.Parse(address.GetString()!).GetAddressBytes().Aggregate(UInt128.Zero, (bits, part) => bits << 8 | part);
}
