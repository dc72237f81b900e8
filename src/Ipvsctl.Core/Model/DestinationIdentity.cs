namespace Ipvsctl.Model;

/// <summary>
/// Identifies a destination within its service: its address and port. The same address with two ports is two destinations; with
/// another forwarding method it is the same destination (docs/kernel.md#keys).
/// </summary>
/// <param name="Address">The real server's address.</param>
/// <param name="Port">The real server's port; 0 is the port that the client used.</param>
public readonly record struct DestinationIdentity(IpAddress Address, ushort Port) : IComparable<DestinationIdentity>
{
    /// <summary>The forms that <see cref="TryParse"/> reads, in words.</summary>
    internal const string Expected = "an IP address with or without a port (10.0.0.1:8080, [2001:db8::1]:8080)";

    /// <summary>Reads the spelling of model files; blanks around the text are passed over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The real server's address.</param>
    /// <param name="port">Its port; null where none is written.</param>
    /// <param name="problem">What is wrong if nothing could be read.</param>
    /// <returns>Whether <paramref name="text"/> names a destination.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out IpAddress address, out ushort? port, out string? problem)
    {
        problem = Endpoint.TryParse(text.Trim(), out address, out port);
        return problem is null;
    }

    /// <summary>By address, then by port: the fixed order of all output, and of adding.</summary>
    public int CompareTo(DestinationIdentity other)
    {
        int order = Address.CompareTo(other.Address);
        return order != 0 ? order : Port.CompareTo(other.Port);
    }

    /// <summary>The spelling of model files: <c>10.0.0.1:8080</c>, <c>[2001:db8::1]:8080</c>.</summary>
    public override string ToString() => Endpoint.Text(Address, Port);
}
