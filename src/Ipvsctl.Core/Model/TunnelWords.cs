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
