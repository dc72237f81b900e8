using System.Diagnostics.CodeAnalysis;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>A service, or a destination of any service, that a policy protects from removal.</summary>
public sealed record ProtectedAddress
{
    /// <summary>The forms that <see cref="TryParse"/> accepts, in words.</summary>
    internal const string Expected =
        "the address of a service (tcp://10.1.2.3:80) or of a destination (10.50.0.1:8080, or 10.50.0.1 for every port)";

    private readonly ServiceIdentity? _service;
    private readonly IpAddress _address;
    private readonly ushort? _port;

    private ProtectedAddress(ServiceIdentity? service, IpAddress address, ushort? port) =>
        (_service, _address, _port) = (service, address, port);

    /// <summary>Reads the address of a service or of a destination; without a port, it matches every port.</summary>
    /// <returns>Whether <paramref name="text"/> is such an address.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ProtectedAddress? address)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ServiceIdentity.TryParse(text, out ServiceIdentity service, out _))
        {
            address = new ProtectedAddress(service, default, null);
            return true;
        }

        address = DestinationIdentity.TryParse(text, out IpAddress ip, out ushort? port, out _)
            ? new ProtectedAddress(null, ip, port)
            : null;
        return address is not null;
    }

    /// <summary>Whether it protects a service.</summary>
    public bool Matches(ServiceIdentity service) => _service == service;

    /// <summary>Whether it protects a destination.</summary>
    public bool Matches(DestinationIdentity destination) =>
        _service is null && _address == destination.Address && (_port is null || _port == destination.Port);
}
