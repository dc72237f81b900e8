using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>Makes synchronisation daemons as a kernel keeps them.</summary>
internal sealed class RandomDaemons(Random random)
{
    /// <summary>The interfaces that they speak on; all are legal names.</summary>
    public static IReadOnlyList<string> Interfaces { get; } =
        ["eth0", "eth0", "eth0.7", "null", "7", "'quoted'", "[eth0]", "fifteen-letters"];

    /// <summary>Both, one or none of them.</summary>
    public SyncDaemons Daemons() => new(
        random.Next(2) == 0 ? Daemon(SyncRole.Master) : null,
        random.Next(2) == 0 ? Daemon(SyncRole.Backup) : null);

    /// <summary>A daemon.</summary>
    public SyncDaemon Daemon(SyncRole role)
    {
        IpAddress group = random.Next(3) switch
        {
            0 => new IpAddress(IpFamily.V6, new UInt128(0xff02_0000_0000_0000, (ulong)random.Next())),
            1 => new IpAddress(IpFamily.V4, 0xe0000000u + (uint)random.Next(0x10000000)),
            _ => SyncDaemon.DefaultGroup,
        };
        ushort? length = random.Next(2) == 0 ? null : (ushort)random.Next(1, 65536);
        return new SyncDaemon(
            role,
            Interfaces[random.Next(Interfaces.Count)],
            (byte)random.Next(256),
            SyncDaemon.KeptLength(role, group.Family, length),
            group,
            random.Next(2) == 0 ? SyncDaemon.DefaultPort : (ushort)random.Next(1, 65536),
            random.Next(2) == 0 ? SyncDaemon.DefaultTimeToLive : (byte)random.Next(1, 256));
    }
}
