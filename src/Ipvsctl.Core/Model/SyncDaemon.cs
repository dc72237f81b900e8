namespace Ipvsctl.Model;

/// <summary>
/// A connection synchronization daemon of the kernel: it sends connections to other directors, or receives theirs (IPVS_CMD_NEW_DAEMON).
/// </summary>
/// <param name="Role">Whether it sends or receives.</param>
/// <param name="Interface">The interface that it uses: 1 to 15 bytes.</param>
/// <param name="Id">Identifies the daemons that belong together, 0 to 255; a backup with 0 receives from all.</param>
/// <param name="MaximumLength">The largest packet in bytes, as the kernel keeps it; null if it is not stated and depends on the interface.</param>
/// <param name="Group">The multicast group.</param>
/// <param name="Port">The UDP port, 1 to 65535.</param>
/// <param name="TimeToLive">How many routers a packet may pass, 1 to 255.</param>
/// <exception cref="ArgumentException">The interface's name is empty, too long, or contains a NUL.</exception>
public sealed record SyncDaemon(
    SyncRole Role, string Interface, byte Id, ushort? MaximumLength, IpAddress Group, ushort Port, byte TimeToLive)
{
    /// <summary>The longest name of an interface, in bytes of UTF-8 without its terminating NUL (IFNAMSIZ - 1).</summary>
    public const int MaximumInterfaceLength = 15;

    /// <summary>The kernel's default port.</summary>
    public const ushort DefaultPort = 8848;

    /// <summary>The kernel's default time to live.</summary>
    public const byte DefaultTimeToLive = 1;

    private const ushort EthernetMtu = 1500;
    private const ushort BackupMinimum = 1024;

    /// <summary>The interface that it uses: 1 to 15 bytes.</summary>
    public string Interface { get; init => field = KernelName.Checked(value, MaximumInterfaceLength); } =
        KernelName.Checked(Interface, MaximumInterfaceLength);

    /// <summary>The kernel's default group: 224.0.0.81.</summary>
    public static IpAddress DefaultGroup { get; } = new(IpFamily.V4, 0xe0000051);

    /// <summary>
    /// The length that the kernel keeps when <paramref name="requested"/> is requested: at most what fits into a datagram, for a backup at
    /// least 1024. By default a master uses what fits into Ethernet, and a backup asks its interface (docs/kernel.md#daemons).
    /// </summary>
    public static ushort? KeptLength(SyncRole role, IpFamily group, ushort? requested)
    {
        int headers = group == IpFamily.V4 ? 28 : 48;
        if (requested is null && role == SyncRole.Backup)
        {
            return null;
        }

        int length = requested ?? EthernetMtu - headers;
        return (ushort)Math.Clamp(length, role == SyncRole.Master ? 1 : BackupMinimum, ushort.MaxValue - headers);
    }

    /// <summary>Whether a running daemon is what this one requests.</summary>
    public bool IsSatisfiedBy(SyncDaemon running)
    {
        ArgumentNullException.ThrowIfNull(running);
        return running == this with { MaximumLength = MaximumLength ?? running.MaximumLength };
    }
}
