namespace Ipvsctl.Model;

/// <summary>
/// A connection synchronization daemon of the kernel: it sends connections to other directors or receives theirs (IPVS_CMD_NEW_DAEMON).
/// </summary>
/// <param name="Role">Whether it sends or receives.</param>
/// <param name="Interface">The interface that it uses: 1 to 15 bytes.</param>
/// <param name="Id">The number that cooperating daemons share, 0 to 255; a backup with 0 accepts every number.</param>
/// <param name="MaximumLength">The largest packet that the kernel sends or accepts, in bytes; null lets the kernel decide.</param>
/// <param name="Group">The multicast group.</param>
/// <param name="Port">The UDP port, 1 to 65535.</param>
/// <param name="TimeToLive">The time to live of its packets: how many routers they may pass, 1 to 255.</param>
/// <exception cref="ArgumentException">The interface's name is empty, too long, or contains a NUL.</exception>
public sealed record SyncDaemon(
    SyncRole Role, string Interface, byte Id, ushort? MaximumLength, IpAddress Group, ushort Port, byte TimeToLive)
{
    /// <summary>The maximum length of an interface's name, in bytes of UTF-8 without its terminating NUL (IFNAMSIZ - 1).</summary>
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
    /// Computes the maximum packet length that the kernel uses, in bytes, for a requested length. The kernel limits it to a
    /// datagram, and raises it to 1024 for a backup. By default, a master fits its packets into an Ethernet frame; a backup uses the
    /// MTU of its interface, so the result is null (docs/kernel.md#daemons).
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

    /// <summary>Whether a running daemon matches this one; a null <see cref="MaximumLength"/> matches any length.</summary>
    public bool IsSatisfiedBy(SyncDaemon running)
    {
        ArgumentNullException.ThrowIfNull(running);
        return running == this with { MaximumLength = MaximumLength ?? running.MaximumLength };
    }
}
