using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Kernel;

/// <summary>A request, and the number that the kernel answers it with.</summary>
internal sealed record Refusal(byte Command, CommandAttributes Request, Errno Answer)
{
    /// <summary>A request about a service.</summary>
    public static Refusal Of(byte command, ServiceAttributes? service, Errno answer) =>
        new(command, new CommandAttributes { Service = service }, answer);

    /// <summary>A request about a destination.</summary>
    public static Refusal Of(byte command, ServiceAttributes? service, DestinationAttributes? destination, Errno answer) =>
        new(command, new CommandAttributes { Service = service, Destination = destination }, answer);
}
