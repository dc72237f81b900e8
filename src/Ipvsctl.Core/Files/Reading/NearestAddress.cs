using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Files;

/// <summary>Says what is expected where an address is wrong: the valid form that was probably meant, or the rule that it breaks.</summary>
internal static class NearestAddress
{
    private const string NoNames = "expected an IP address, because ipvsctl resolves no names";
    private const string OneAddress = "expected one address, not a network or a range";
    private const string OnePort = "expected one port; a firewall mark can stand for several";
    private const string NoMask = "expected one mark, such as fwmark:7, because IPVS compares all bits of it";

    private static readonly string[] Marks = ["fwmark6", "fwmark", "fwm", "mark"];

    /// <summary>Says what is expected instead of the address of a service.</summary>
    public static string ExpectService(string text)
    {
        AddressParts parts = AddressParts.Parse(text);
        string? nearest = parts.Mark ?? (parts.Endpoint is { } endpoint ? $"{parts.Protocol ?? "tcp"}://{endpoint}" : null);
        return nearest is not null && ServiceIdentity.TryParse(nearest, out _) ? DidYouMean(nearest) : Rule(text, parts) ?? $"expected {ServiceIdentity.Expected}";
    }

    /// <summary>Says what is expected instead of the address of a destination.</summary>
    public static string ExpectDestination(string text)
    {
        AddressParts parts = AddressParts.Parse(text);
        return IsDestination(parts.Endpoint) ? DidYouMean(parts.Endpoint!) : Rule(text, parts) ?? $"expected {DestinationIdentity.Expected}";
    }

    /// <summary>Says what is expected instead of the address of a service or a destination.</summary>
    public static string ExpectProtected(string text)
    {
        AddressParts parts = AddressParts.Parse(text);
        string? nearest = parts.Mark
            ?? (parts is { Protocol: { } protocol, Endpoint: { } endpoint } ? $"{protocol}://{endpoint}" : parts.Endpoint);
        return nearest is not null && ProtectedAddress.TryParse(nearest, out _)
            ? DidYouMean(nearest)
            : Rule(text, parts) ?? $"expected {ProtectedAddress.Expected}";
    }

    private static string DidYouMean(string nearest) => $"did you mean {nearest}?";

    private static bool IsDestination(string? endpoint) =>
        endpoint is not null && DestinationIdentity.TryParse(endpoint, out _, out _, out _);

    private static string? Rule(string text, AddressParts parts) => text switch
    {
        _ when Array.Exists(Marks, mark => text.TrimStart().StartsWith(mark, StringComparison.OrdinalIgnoreCase)) => text.Contains('/') ? NoMask : null,
        _ when IsManyPorts(parts.Port) => OnePort,
        _ when parts.IsNetwork || IsRange(parts.Host) => OneAddress,
        _ when IsName(parts.Host) && (parts.Host.Contains('.') || parts.Port is not null || parts.Protocol is not null) => NoNames,
        _ => null,
    };

    private static bool IsManyPorts(string? port) => port is { Length: > 0 } && char.IsAsciiDigit(port[0]) && port.AsSpan().ContainsAny('-', ',', ':');

    private static bool IsRange(string host) => host.Contains('-') && !host.Any(char.IsAsciiLetter) && host.Any(char.IsAsciiDigit);

    private static bool IsName(string host) =>
        host.Any(char.IsAsciiLetter) && !host.Contains(':') && host.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_');
}
