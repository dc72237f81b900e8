using Ipvsctl.Model;

namespace Ipvsctl.CommandLine;

/// <summary>Finds the address that a user meant by an invalid one: without a protocol or its slashes, or of the other kind.</summary>
internal static class AddressHint
{
    private const string SchemeEnd = "://";

    /// <summary>The valid address of a service that is nearest to a text; null if there is none.</summary>
    public static string? Service(string text)
    {
        string trimmed = text.Trim();
        return new[] { WithSlashes(trimmed), $"tcp{SchemeEnd}{trimmed}" }.FirstOrDefault(candidate => ServiceIdentity.TryParse(candidate, out _));
    }

    /// <summary>The valid address of a destination that is nearest to a text; null if there is none.</summary>
    public static string? Destination(string text)
    {
        int scheme = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        string rest = scheme < 0 ? text : text[(scheme + SchemeEnd.Length)..].TrimEnd('/', ' ');
        return scheme >= 0 && DestinationIdentity.TryParse(rest, out _, out _, out _) ? rest : null;
    }

    // tcp:10.0.0.1:80 and tcp:/10.0.0.1:80 are tcp://10.0.0.1:80.
    private static string WithSlashes(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? text : $"{text[..colon]}{SchemeEnd}{text[(colon + 1)..].TrimStart('/')}";
    }
}
