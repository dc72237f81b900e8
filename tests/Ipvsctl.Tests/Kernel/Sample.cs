using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Kernel;

/// <summary>Things that the tests put into a table.</summary>
internal static class Sample
{
    /// <summary>The plainest settings of a service.</summary>
    public static ServiceSettings RoundRobinService { get; } =
        new(Scheduler.RoundRobin, SchedulerFlags.None, OnePacket: false, Persistence: null);

    /// <summary>The service tcp://10.9.9.9:80 with every attribute that NEW_SERVICE requires.</summary>
    public static ServiceAttributes Service { get; } = new()
    {
        Family = AF_INET,
        Protocol = 6,
        Address = AddressField.FromV4(0x0a090909),
        Port = 80,
        Scheduler = "rr",
        Flags = FlagsField.FromFlags(0),
        Timeout = 0,
        Netmask = new NetmaskField(uint.MaxValue),
    };

    /// <summary>The service tcp://[2001:db8::80]:80.</summary>
    public static ServiceAttributes Service6 { get; } = Service with
    {
        Family = AF_INET6,
        Address = Address6("2001:db8::80"),
        Netmask = NetmaskField.FromPrefix(128),
    };

    /// <summary>The destination 10.0.0.1:80 with every attribute that NEW_DEST requires.</summary>
    public static DestinationAttributes Destination { get; } = new()
    {
        Family = AF_INET,
        Address = AddressField.FromV4(0x0a000001),
        Port = 80,
        ForwardingMethod = 0,
        Weight = 1,
        UpperThreshold = 0,
        LowerThreshold = 0,
    };

    /// <summary>The destination [2001:db8::1]:80, by tunnel.</summary>
    public static DestinationAttributes Tunnel6 { get; } = Destination with
    {
        Family = AF_INET6,
        Address = Address6("2001:db8::1"),
        ForwardingMethod = 2,
    };

    /// <summary>What names a service, alone.</summary>
    public static ServiceAttributes Key(ServiceAttributes service) => new()
    {
        Family = service.Family,
        Protocol = service.Protocol,
        Address = service.Address,
        Port = service.Port,
        FirewallMark = service.FirewallMark,
    };

    public static AddressField Address6(string text) => new(IpAddress.Parse(text).Bits);

    public static ServiceIdentity Identity(string text) => ServiceIdentity.Parse(text);

    public static DestinationIdentity Server(string text) =>
        DestinationIdentity.TryParse(text, out IpAddress address, out ushort? port, out string? problem)
            ? new DestinationIdentity(address, port ?? 0)
            : throw new FormatException(problem);

    /// <summary>A destination by NAT with weight 1.</summary>
    public static Destination Of(string server) => new(Server(server), ForwardingMethod.Nat, 1, default, default);
}
