using Ipvsctl.Model;

namespace Ipvsctl.Soak.Traffic;

/// <summary>One service of the traffic experiments: what never changes about it.</summary>
/// <param name="Address">Where clients ask.</param>
/// <param name="OtherPort">The port besides the service's at which its servers answer, too; only masquerading leads there.</param>
/// <param name="Methods">The forwarding methods by which its servers can be reached.</param>
/// <param name="IsSteady">Whether every file has it, with a server that takes connections; only these are asked.</param>
internal sealed record Pool(string Address, ushort OtherPort, ForwardingMethod[] Methods, bool IsSteady)
{
    /// <summary>How many servers there are: rs1, rs2, ...</summary>
    public const int Servers = 6;

    private static readonly ForwardingMethod[] Every = [ForwardingMethod.Nat, ForwardingMethod.Direct, ForwardingMethod.Tunnel];
    private static readonly ForwardingMethod[] WithoutTunnel = [ForwardingMethod.Nat, ForwardingMethod.Direct];

    /// <summary>All of them.</summary>
    public static Pool[] All { get; } =
    [
        new("tcp://10.9.0.1:80", 8080, Every, IsSteady: true),
        new("tcp://10.9.0.2:80", 8080, Every, IsSteady: true),
        new("tcp://[fd00:9::1]:80", 8080, WithoutTunnel, IsSteady: true),
        new("udp://10.9.0.1:53", 5353, Every, IsSteady: true),
        new("udp://10.9.0.2:53", 5353, Every, IsSteady: true),
        new("tcp://10.9.0.1:443", 8443, Every, IsSteady: false),
        new("udp://[fd00:9::1]:123", 1123, WithoutTunnel, IsSteady: false),
    ];

    /// <summary>The virtual addresses.</summary>
    public static IEnumerable<string> VirtualAddresses => All.Select(pool => $"{pool.Identity.Address}").Distinct();

    /// <summary>The service's identity.</summary>
    public ServiceIdentity Identity => ServiceIdentity.Parse(Address);

    /// <summary>The address of a server, the first being 1.</summary>
    public IpAddress Server(int number) =>
        IpAddress.Parse(Identity.Family == IpFamily.V4 ? $"10.1.0.1{number}" : $"fd00:1::1{number}");

    /// <summary>Where a server listens for this service: at both ports of its own, and at the virtual address.</summary>
    public IEnumerable<string> Listens(int server)
    {
        string protocol = Identity.Protocol.Word;
        foreach (ushort port in (ushort[])[Identity.Port, OtherPort])
        {
            yield return $"{protocol}://{new DestinationIdentity(Server(server), port)}";
        }

        yield return Address;
    }
}
