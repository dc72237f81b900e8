namespace Ipvsctl.Model;

/// <summary>The words for tunnels in model files.</summary>
internal static class TunnelWords
{
    /// <summary>The words for encapsulations, separated by spaces.</summary>
    public const string AcceptedTypes = "ipip gue gre";

    /// <summary>The words for checksums, separated by spaces.</summary>
    public const string AcceptedChecksums = "none inner remote";

    /// <summary>The words for encapsulations, with their values.</summary>
    public static readonly WordTable<TunnelType> Types = new(AcceptedTypes, TunnelType.IpIp, TunnelType.Gue, TunnelType.Gre);

    /// <summary>The words for checksums, with their values.</summary>
    public static readonly WordTable<TunnelChecksum> Checksums =
        new(AcceptedChecksums, TunnelChecksum.None, TunnelChecksum.Inner, TunnelChecksum.Remote);

    /// <summary>Reads an encapsulation: a word, or the number of one that has no word. Null if the text is neither.</summary>
    public static TunnelType? ParseType(string text) =>
        Types.Parse(text) ?? (Number(text, byte.MaxValue) is { } number && Types.Find((TunnelType)number) is null ? (TunnelType)number : null);

    /// <summary>Reads a checksum: a word, or the number of one that has no word. Null if the text is neither.</summary>
    public static TunnelChecksum? ParseChecksum(string text) => Checksums.Parse(text)
        ?? (Number(text, ushort.MaxValue) is { } number && Checksums.Find((TunnelChecksum)number) is null ? (TunnelChecksum)number : null);

    private static int? Number(string text, int maximum) =>
        text is [>= '1' and <= '9', ..] && text.All(char.IsAsciiDigit) && int.TryParse(text, out int number) && number <= maximum
            ? number
            : null;

    extension(TunnelType type)
    {
        /// <summary>The word in model files, or the kernel's number if it has none.</summary>
        public string Word => Types.Find(type) ?? $"{(int)type}";
    }

    extension(TunnelChecksum checksum)
    {
        /// <summary>The word in model files, or the kernel's number if it has none.</summary>
        public string Word => Checksums.Find(checksum) ?? $"{(int)checksum}";
    }
}
