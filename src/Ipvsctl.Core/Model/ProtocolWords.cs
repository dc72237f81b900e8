using System.Globalization;

namespace Ipvsctl.Model;

/// <summary>The words for protocols in the addresses of services.</summary>
internal static class ProtocolWords
{
    private static readonly WordTable<Protocol> Table = new("tcp udp sctp", Protocol.Tcp, Protocol.Udp, Protocol.Sctp);

    extension(Protocol protocol)
    {
        /// <summary>Whether IPVS balances the protocol; the kernel stores services of others without using them.</summary>
        public bool IsBalanced => Table.Find(protocol) is not null;

        /// <summary>The word before <c>://</c>; <c>ip</c> and the number if the protocol is unknown.</summary>
        public string Word => Table.Find(protocol) ?? $"ip{(ushort)protocol}";
    }

    /// <summary>Reads the word before <c>://</c>: <c>tcp</c>, <c>udp</c>, <c>sctp</c>, or <c>ip</c> and the number of another one.</summary>
    /// <returns>Whether <paramref name="word"/> names a protocol.</returns>
    public static bool TryParse(ReadOnlySpan<char> word, out Protocol protocol)
    {
        Protocol? parsed = Table.Parse(word.ToString()) ?? Numbered(word);
        protocol = parsed.GetValueOrDefault();
        return parsed is not null;
    }

    // The kernel stores any number, so a table that another program made can hold one (docs/kernel.md#services).
    private static Protocol? Numbered(ReadOnlySpan<char> word) =>
        word is ['i', 'p', .. var digits] && digits is "0" or [>= '1' and <= '9', ..]
        && ushort.TryParse(digits, NumberStyles.None, null, out ushort number) && Table.Find((Protocol)number) is null
            ? (Protocol)number
            : null;
}
