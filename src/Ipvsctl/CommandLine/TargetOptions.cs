using Ipvsctl.Model;

namespace Ipvsctl.CommandLine;

/// <summary>A destination of a service, from the command line.</summary>
internal static class TargetOptions
{
    /// <summary>Reads both addresses, in any spelling; a destination without a port has the service's.</summary>
    /// <exception cref="UsageException">One of them makes no sense.</exception>
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
