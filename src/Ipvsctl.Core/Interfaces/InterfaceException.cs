namespace Ipvsctl.Interfaces;

/// <summary>The kernel could not be asked for its interfaces.</summary>
internal sealed class InterfaceException(string message, Exception cause)
    : Exception($"cannot read the addresses of the network interfaces: {message}", cause);
