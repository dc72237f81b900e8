namespace Ipvsctl.Interfaces;

/// <summary>A network interface and its addresses.</summary>
/// <param name="Name">The name of the interface.</param>
/// <param name="Addresses">Its usable addresses; those of each family in the order of <see cref="AddressPreference"/>.</param>
internal sealed record AddressedInterface(string Name, IReadOnlyList<InterfaceAddress> Addresses);
