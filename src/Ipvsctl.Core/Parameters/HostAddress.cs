namespace Ipvsctl.Parameters;

/// <summary>An address of this host, available as a parameter.</summary>
/// <param name="Interface">The interface that has the address.</param>
/// <param name="Text">The address in its usual spelling.</param>
/// <param name="IsV6">Whether it is IPv6.</param>
internal sealed record HostAddress(string Interface, string Text, bool IsV6);
