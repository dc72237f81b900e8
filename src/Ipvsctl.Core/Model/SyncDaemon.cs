namespace Ipvsctl.Model;

/// <summary>A daemon of the kernel that sends connections to other directors, or takes them from one (IPVS_CMD_NEW_DAEMON).</summary>
/// <param name="Role">Whether it sends or takes.</param>
/// <param name="Interface">The interface that it speaks on, at most 15 characters.</param>
/// <param name="Id">Which daemons belong together, 0 to 255; a backup with 0 hears all.</param>
/// <param name="MaximumLength">
/// The largest packet, in bytes, as the kernel keeps it; null if it is not stated and depends on the interface.
/// </param>
/// <param name="Group">The multicast group.</param>
/// <param name="Port">The UDP port, 1 to 65535.</param>
/// <param name="TimeToLive">How many routers a packet may pass, 1 to 255.</param>
public sealed record SyncDaemon(
    SyncRole Role, string Interface, byte Id, ushort? MaximumLength, IpAddress Group, ushort Port, byte TimeToLive)
{
    /// <summary>The longest name of an interface, without its terminating NUL (IFNAMSIZ - 1).</summary>
    public const int MaximumInterfaceLength = 15;

    /// <summary>The port of a daemon that is not told one.</summary>
    public const ushort DefaultPort = 8848;

    /// <summary>The time to live of a daemon that is not told one.</summary>
    public const byte DefaultTimeToLive = 1;

    private const ushort EthernetMtu = 1500;
    private const ushort BackupMinimum = 1024;

    /// <summary>The group of a daemon that is not told one: 224.0.0.81.</summary>
    public static IpAddress DefaultGroup { get; } = new(IpFamily.V4, 0xe0000051);

    /// <summary>
    /// The length that the kernel keeps when <paramref name="asked"/> is requested: at most what fits into a datagram, for a backup at
    /// least 1024. By default a master uses what fits into Ethernet, and a backup asks its interface (docs/kernel.md#daemons).
    /// </summary>
    public static ushort? KeptLength(SyncRole role, IpFamily group, ushort? asked)
    {
        int headers = group == IpFamily.V4 ? 28 : 48;
        if (asked is null && role == SyncRole.Backup)
        {
            return null;
        }

        int length = asked ?? EthernetMtu - headers;
        return (ushort)Math.Clamp(length, role == SyncRole.Master ? 1 : BackupMinimum, ushort.MaxValue - headers);
    }

    /// <summary>Whether a daemon that runs is what this one asks for.</summary>
    public bool IsMetBy(SyncDaemon running)
    {
        ArgumentNullException.ThrowIfNull(running);
        return running == this with { MaximumLength = MaximumLength ?? running.MaximumLength };
    }
}

/// <summary>The words for roles.</summary>
internal static class SyncRoleWords
{
    extension(SyncRole role)
    {
        /// <summary>The word in model files.</summary>
        public string Word => role == SyncRole.Master ? "master" : "backup";
    }
}

/// <summary>What a synchronisation daemon does, with the kernel's numbers (IP_VS_STATE_*).</summary>
public enum SyncRole
{
    /// <summary>Sends the connections of this director.</summary>
    Master = 1,

    /// <summary>Takes the connections of another.</summary>
    Backup = 2,
}
