namespace Ipvsctl.Parameters;

/// <summary>
/// Parameters from the addresses of this host's interfaces. <c>${host.eth0}</c> and <c>${host4.eth0}</c> are the preferred IPv4 address of
/// eth0, <c>${host6.eth0}</c> is the preferred IPv6 address, and <c>${host.eth0_1}</c> is the IPv4 address after it.
/// </summary>
/// <param name="read">Reads the interfaces; called once, when the first parameter is looked up.</param>
internal sealed class InterfaceParameters(Func<IEnumerable<HostInterface>> read) : IParameterSource
{
    private readonly Lazy<Dictionary<string, string>> _values = new(() => Index([.. read()]));

    /// <inheritdoc />
    public string Name => "the network interfaces";

    /// <inheritdoc />
    public string Description => $"{Name} (--params-network)";

    /// <inheritdoc />
    public IEnumerable<string> Names => _values.Value.Keys;

    /// <inheritdoc />
    public string? Find(string name) =>
        name.StartsWith("host", StringComparison.Ordinal) ? _values.Value.GetValueOrDefault(name) : null;

    private static Dictionary<string, string> Index(HostInterface[] interfaces)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = interfaces.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        foreach (HostInterface one in interfaces)
        {
            // The old name host.* means IPv4 only, because existing files would use an IPv6 address without the brackets it needs.
            Add(values, names, "host", one.Name, one.V4);
            Add(values, names, "host4", one.Name, one.V4);
            Add(values, names, "host6", one.Name, one.V6);
        }

        return values;
    }

    // An interface that is really called eth0_1 keeps that name to itself, whether it has an address or not. Otherwise an address that is
    // added to eth0 would change what ${host.eth0_1} means.
    private static void Add(
        Dictionary<string, string> values, HashSet<string> names, string prefix, string name, IReadOnlyList<string> addresses)
    {
        for (int number = 0; number < addresses.Count; number++)
        {
            string numbered = $"{name}_{number}";
            if (!names.Contains(numbered))
            {
                values[$"{prefix}.{numbered}"] = addresses[number];
            }
        }

        if (addresses.Count > 0)
        {
            values[$"{prefix}.{name}"] = addresses[0];
        }
    }
}
