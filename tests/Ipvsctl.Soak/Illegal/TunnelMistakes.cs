using Ipvsctl.Model;
using Ipvsctl.Tests.Model;
using Ipvsctl.Netlink;

namespace Ipvsctl.Soak.Illegal;

/// <summary>Mistakes in a tunnel. The kernel refuses only gue without a port, and keeps the others (docs/kernel.md#tunnels).</summary>
internal static class TunnelMistakes
{
    /// <summary>The rules.</summary>
    public static IEnumerable<Rule> Rules() =>
    [
        new("a gue tunnel has a port", file => WithoutPort(file, port: null)),
        new("a gue tunnel has a port other than 0", file => WithoutPort(file, port: 0)),
        new("the port of a gue tunnel", file => Set(file, ("type", "gue"), ("port", file.OneOf("65536", "-1", "http", "'6080'")))),
        new("a tunnel type", file => Set(file, ("type", file.OneOf("vxlan", "sit", "GUE", "1", "256")))),
        new("a checksum", file => Set(file, ("type", "gre"), ("checksum", file.OneOf("outer", "csum", "1", "65536", "true")))),
        new("a tunnel by forward: tunnel only", file => Set(file, file.OneOf(ForwardingMethod.Nat, ForwardingMethod.Direct), ("type", file.OneOf("ipip", "gre")))),
    ];

    private static Mistake Set(ModelFile file, params (string Key, string Text)[] keys) => Set(file, ForwardingMethod.Tunnel, keys);

    // The last key is the wrong one.
    private static Mistake Set(ModelFile file, ForwardingMethod forwarding, params (string Key, string Text)[] keys)
    {
        Mapping tunnel = Add(file, forwarding).Mapping.Set("tunnel", new Mapping());
        Value? last = null;
        foreach ((string key, string text) in keys)
        {
            last = tunnel.Set(key, new Value(text));
        }

        return new Mistake(last!);
    }

    private static Mistake WithoutPort(ModelFile file, ushort? port)
    {
        NewDestination one = Add(file, ForwardingMethod.Tunnel);
        Mapping tunnel = one.Mapping.Set("tunnel", new Mapping());
        Value type = tunnel.Set("type", new Value("gue"));
        return new Mistake(
            port is { } written ? tunnel.Set("port", Value.Of(written)) : type,
            Question.Of(
                Requests.AddDestination(one.Service, one.Destination),
                all => all with { Destination = all.Destination! with { TunnelType = (byte)TunnelType.Gue, TunnelPort = port } },
                Errno.EINVAL));
    }

    private static NewDestination Add(ModelFile file, ForwardingMethod forwarding)
    {
        ServiceIdentity service = file.OneOf<VirtualService>(file.Table.Services).Identity;
        return file.AddDestination(service, service.Family, forwarding);
    }
}
