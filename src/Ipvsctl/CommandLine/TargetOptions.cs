using Ipvsctl.Model;

namespace Ipvsctl.CommandLine;

/// <summary>Reads a service and a destination from the command line.</summary>
internal static class TargetOptions
{
    /// <summary>Reads both addresses in any accepted spelling. The destination's port defaults to the service's.</summary>
    /// <exception cref="UsageException">An address is invalid.</exception>
    public static DestinationPath Read(string service, string destination)
    {
        ServiceIdentity identity = ServiceIdentity.TryParse(service, out ServiceIdentity parsed, out string? problem)
            ? parsed
            : throw new UsageException($"--service: {problem}: expected {ServiceIdentity.Expected}");
        DestinationIdentity target = DestinationIdentity.TryParse(destination, out IpAddress address, out ushort? port, out problem)
            ? new DestinationIdentity(address, port ?? identity.Port)
            : throw new UsageException($"--destination: {problem}: expected {DestinationIdentity.Expected}");
        return new DestinationPath(identity, target);
    }
}
