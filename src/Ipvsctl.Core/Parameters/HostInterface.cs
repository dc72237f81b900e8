namespace Ipvsctl.Parameters;

/// <summary>A network interface of this host, whose addresses are parameters.</summary>
/// <param name="Name">The name of the interface.</param>
/// <param name="V4">Its IPv4 addresses in their usual spelling, the preferred one first.</param>
/// <param name="V6">Its IPv6 addresses in their usual spelling, the preferred one first.</param>
internal sealed record HostInterface(string Name, IReadOnlyList<string> V4, IReadOnlyList<string> V6);
