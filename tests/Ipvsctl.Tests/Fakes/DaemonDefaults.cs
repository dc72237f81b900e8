using Ipvsctl.Ipvs.Wire;

namespace Ipvsctl.Tests.Fakes;

/// <summary>What the kernel uses for attributes of a daemon that are absent, 0, or out of range (docs/kernel.md#daemons).</summary>
internal static class DaemonDefaults
{
    private const uint Group = 0xe0000051;
    private const ushort Port = 8848;
    private const byte TimeToLive = 1;
    private const uint HeadersV4 = 20 + 8;
    private const uint HeadersV6 = 40 + 8;
    private const uint EthernetMtu = 1500;
    private const uint LargestPacket = 65535;
    private const uint SmallestBackup = 1024;
    private const uint SmallestMaster = 1;

    /// <summary>Whether the group, if one is given, is multicast.</summary>
    public static bool IsMulticast(DaemonAttributes daemon) => daemon switch
    {
        { Group: { } group } => group >> 28 == 0xe,
        { Group6: { } group } => (byte)(group.Bits >> 120) == 0xff,
        _ => true,
    };

    /// <summary>The daemon as it runs.</summary>
    public static DaemonAttributes Applied(DaemonAttributes daemon, FakeInterface device, bool isBackup)
    {
        bool v6 = daemon is { Group: null, Group6: not null };
        uint headers = v6 ? HeadersV6 : HeadersV4;
        uint mtu = isBackup ? Math.Clamp(device.Mtu, EthernetMtu, LargestPacket) : EthernetMtu;
        uint length = daemon.MaximumLength is { } given and not 0
            ? Math.Clamp(given, isBackup ? SmallestBackup : SmallestMaster, LargestPacket - headers)
            : mtu - headers;
        return daemon with
        {
            MaximumLength = (ushort)length,
            Group = v6 ? null : daemon.Group ?? Group,
            Group6 = v6 ? daemon.Group6 : null,
            Port = daemon.Port is { } port and not 0 ? port : Port,
            TimeToLive = daemon.TimeToLive is { } ttl and not 0 ? ttl : TimeToLive,
        };
    }
}
