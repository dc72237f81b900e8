using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;

namespace Ipvsctl.Tests.Netlink;

/// <summary>A record of every attribute set with random values; without reflection, which the published tests do not have.</summary>
internal sealed class RandomRecords(int seed)
{
    // The numbers of services and destinations end before it.
    private const ushort FirstUnknown = 16;

    private readonly RandomValues _any = new(seed);

    public CommandAttributes Command() => new()
    {
        Service = _any.Maybe(Service),
        Destination = _any.Maybe(Destination),
        Daemon = _any.Maybe(Daemon),
        TimeoutTcp = _any.UInt32(),
        TimeoutTcpFin = _any.UInt32(),
        TimeoutUdp = _any.UInt32(),
    };

    public ServiceAttributes Service() => new()
    {
        Family = _any.UInt16(),
        Protocol = _any.UInt16(),
        Address = _any.Address(),
        Port = _any.UInt16(),
        FirewallMark = _any.UInt32(),
        Scheduler = _any.Text(),
        PersistenceEngine = _any.Text(),
        Flags = _any.Flags(),
        Timeout = _any.UInt32(),
        Netmask = _any.Netmask(),
        Statistics = _any.Maybe(Statistics),
        Statistics64 = _any.Maybe(Statistics),
        Unknown = _any.Unknown(FirstUnknown),
    };

    public DestinationAttributes Destination() => new()
    {
        Family = _any.UInt16(),
        Address = _any.Address(),
        Port = _any.UInt16(),
        ForwardingMethod = _any.UInt32(),
        Weight = _any.UInt32(),
        TunnelType = _any.Byte(),
        TunnelPort = _any.UInt16(),
        TunnelFlags = _any.UInt16(),
        UpperThreshold = _any.UInt32(),
        LowerThreshold = _any.UInt32(),
        ActiveConnections = _any.UInt32(),
        InactiveConnections = _any.UInt32(),
        PersistentConnections = _any.UInt32(),
        Statistics = _any.Maybe(Statistics),
        Statistics64 = _any.Maybe(Statistics),
        Unknown = _any.Unknown(FirstUnknown),
    };

    public DaemonAttributes Daemon() => new()
    {
        State = _any.UInt32(),
        Interface = _any.Text(),
        SyncId = _any.UInt32(),
        MaximumLength = _any.UInt16(),
        Group = _any.UInt32(),
        Group6 = _any.Address(),
        Port = _any.UInt16(),
        TimeToLive = _any.Byte(),
    };

    public InfoAttributes Info() => new() { Version = _any.UInt32(), ConnectionTableSize = _any.UInt32() };

    public StatisticsAttributes Statistics() => new()
    {
        Connections = Counter(),
        IncomingPackets = Counter(),
        OutgoingPackets = Counter(),
        IncomingBytes = Counter(),
        OutgoingBytes = Counter(),
        ConnectionRate = Counter(),
        IncomingPacketRate = Counter(),
        OutgoingPacketRate = Counter(),
        IncomingByteRate = Counter(),
        OutgoingByteRate = Counter(),
    };

    public FamilyAttributes Family() => new()
    {
        Name = _any.Text(),
        Id = _any.UInt16(),
        Version = _any.UInt32(),
        HeaderSize = _any.UInt32(),
        MaximumAttribute = _any.UInt32(),
        Operations = _any.List(20, Operation),
    };

    public OperationAttributes Operation() => new() { Id = _any.UInt32(), Flags = _any.UInt32() };

    public ErrorAttributes Error() => new()
    {
        Message = _any.Text(),
        Offset = _any.UInt32(),
        Policy = _any.Maybe(Policy),
        MissingType = _any.UInt32(),
        MissingNest = _any.UInt32(),
    };

    public PolicyAttributes Policy() => new() { Minimum = _any.UInt64(), Maximum = _any.UInt64(), Type = _any.UInt32() };

    public LinkAttributes Link() => new()
    {
        Name = _any.Text(),
        Mtu = _any.UInt32(),
        OperationalState = _any.Byte(),
        Alias = _any.Text(),
        ExtendedMask = _any.UInt32(),
    };

    public AddressAttributes Address() => new()
    {
        Address = _any.HostAddress(),
        Local = _any.HostAddress(),
        Broadcast = _any.HostAddress(),
        Label = _any.Text(),
        Flags = _any.UInt32(),
    };

    private CounterField? Counter() => _any.UInt32() is { } narrow && narrow % 2 == 0
        ? new CounterField(narrow, sizeof(uint))
        : _any.UInt64() is { } wide ? wide : (CounterField?)null;
}
