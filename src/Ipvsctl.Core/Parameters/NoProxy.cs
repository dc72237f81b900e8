using System.Net;

namespace Ipvsctl.Parameters;

/// <summary>The variable no_proxy: hosts to which the connection is direct, separated by commas or spaces.</summary>
internal static class NoProxy
{
    /// <summary>
    /// Whether a list contains the host of a URL. An entry is <c>*</c> for every host, a domain with everything below it, an address, or a
    /// network such as 10.0.0.0/8; a domain and an IPv4 address may have a port.
    /// </summary>
    public static bool Lists(string list, Uri target)
    {
        string host = target.IdnHost.Trim('[', ']');
        IPAddress? address = IPAddress.TryParse(host, out IPAddress? parsed) ? parsed : null;
        return list.Split([',', ' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Any(entry => entry == "*" || Matches(WithoutPort(entry, target.Port), host, address));
    }

    private static bool Matches(string entry, string host, IPAddress? address)
    {
        string name = entry.Trim('[', ']');
        if (address is not null)
        {
            return IPAddress.TryParse(name, out IPAddress? single) ? single.Equals(address)
                : IPNetwork.TryParse(name, out IPNetwork network) && network.Contains(address);
        }

        name = name.TrimStart('*').TrimStart('.');
        return name.Length > 0
            && (host.Equals(name, StringComparison.OrdinalIgnoreCase)
                || host.EndsWith($".{name}", StringComparison.OrdinalIgnoreCase));
    }

    // An entry whose port is another one becomes empty, and matches nothing.
    private static string WithoutPort(string entry, int port)
    {
        int colon = entry.LastIndexOf(':');
        if (colon < 0 || (entry.IndexOf(':') != colon && entry[colon - 1] != ']'))
        {
            return entry;
        }

        return entry.AsSpan(colon + 1).SequenceEqual($"{port}") ? entry[..colon] : "";
    }
}
