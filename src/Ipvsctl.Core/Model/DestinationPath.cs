namespace Ipvsctl.Model;

/// <summary>Identifies a destination in a table: its service, and the destination within that service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Destination">The destination.</param>
public sealed record DestinationPath(ServiceIdentity Service, DestinationIdentity Destination)
{
    /// <summary>The service and the destination: <c>tcp://10.1.2.3:80/10.50.0.1:8080</c>.</summary>
    public override string ToString() => $"{Service}/{Destination}";
}
