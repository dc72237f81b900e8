namespace Ipvsctl.Model;

/// <summary>The words for protocols in addresses.</summary>
internal static class ProtocolWords
{
    extension(Protocol protocol)
    {
        /// <summary>The word in front of <c>://</c>.</summary>
        public string Word => protocol switch
        {
            Protocol.Tcp => "tcp",
            Protocol.Udp => "udp",
            Protocol.Sctp => "sctp",
            _ => $"ip{(ushort)protocol}",
        };
    }

    /// <summary>Reads the word in front of <c>://</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out Protocol protocol)
    {
        (bool known, protocol) = word switch
        {
            "tcp" => (true, Protocol.Tcp),
            "udp" => (true, Protocol.Udp),
            "sctp" => (true, Protocol.Sctp),
            _ => (false, default),
        };
        return known;
    }
}
