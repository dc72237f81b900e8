namespace Ipvsctl.Tests.Fakes;

/// <summary>A network interface of the fake kernel's host, as far as IPVS looks at it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mtu">Its largest packet, in bytes.</param>
/// <param name="IsUp">Whether packets can leave by it.</param>
internal sealed record FakeInterface(string Name, uint Mtu = 1500, bool IsUp = true);
