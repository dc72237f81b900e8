namespace Ipvsctl.Interfaces;

/// <summary>An address of this host.</summary>
/// <param name="Text">The address in its usual spelling, without prefix length.</param>
/// <param name="IsV6">Whether it is IPv6.</param>
/// <param name="IsLinkLocal">Whether it is valid on its own link only.</param>
internal sealed record InterfaceAddress(string Text, bool IsV6, bool IsLinkLocal);
