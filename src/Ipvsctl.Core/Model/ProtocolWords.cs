namespace Ipvsctl.Model;

/// <summary>The words for protocols in the addresses of services.</summary>
internal static class ProtocolWords
{
    private static readonly WordTable<Protocol> Table = new("tcp udp sctp", Protocol.Tcp, Protocol.Udp, Protocol.Sctp);

    extension(Protocol protocol)
    {
        /// <summary>The word before <c>://</c>; <c>ip</c> and the number if the protocol is unknown.</summary>
        public string Word => Table.Find(protocol) ?? $"ip{(ushort)protocol}";
    }

    /// <summary>Reads the word before <c>://</c>.</summary>
    /// <returns>Whether <paramref name="word"/> names a protocol that IPVS balances.</returns>
    public static bool TryParse(ReadOnlySpan<char> word, out Protocol protocol)
    {
        Protocol? parsed = Table.Parse(word.ToString());
        protocol = parsed.GetValueOrDefault();
        return parsed is not null;
    }
}
