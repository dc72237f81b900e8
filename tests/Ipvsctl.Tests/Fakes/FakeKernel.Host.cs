namespace Ipvsctl.Tests.Fakes;

internal sealed partial class FakeKernel
{
    /// <summary>The host's interfaces.</summary>
    public List<FakeInterface> Interfaces { get; } = [new("lo", Mtu: 65536), new("d0"), new("d1", IsUp: false)];

    /// <summary>The broadcast addresses of its networks: of 192.168.50.0/24 on <c>d0</c>.</summary>
    public List<uint> Broadcasts { get; } = [0xc0a832ff];

    /// <summary>Its own link-local addresses.</summary>
    public List<UInt128> LinkLocals { get; } = [];
}
