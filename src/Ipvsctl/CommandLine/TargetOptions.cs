using Ipvsctl.Model;

namespace Ipvsctl.CommandLine;

/// <summary>Reads a service and a destination from the command line.</summary>
internal static class TargetOptions
{
    /// <summary>Reads both addresses, which are valid. The destination's port defaults to the service's.</summary>
    public static DestinationPath Read(string service, string destination)
    {
        var identity = ServiceIdentity.Parse(service);
        return DestinationIdentity.TryParse(destination, out IpAddress address, out ushort? port, out string? problem)
            ? new DestinationPath(identity, new DestinationIdentity(address, port ?? identity.Port))
            : throw new FormatException(problem);
    }
}
