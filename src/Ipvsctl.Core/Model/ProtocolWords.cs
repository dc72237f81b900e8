namespace Ipvsctl.Model;

/// <summary>The words for protocols in addresses.</summary>
internal static class ProtocolWords
{
    private static readonly WordTable<Protocol> Table = new("tcp udp sctp", Protocol.Tcp, Protocol.Udp, Protocol.Sctp);

    extension(Protocol protocol)
    {
        /// <summary>The word before <c>://</c>; another tool's protocol is <c>ip</c> and its number.</summary>
        public string Word => Table.Find(protocol) ?? $"ip{(ushort)protocol}";
    }

    /// <summary>Reads the word before <c>://</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out Protocol protocol)
    {
        Protocol? parsed = Table.Parse(word.ToString());
        protocol = parsed.GetValueOrDefault();
        return parsed is not null;
    }
}
