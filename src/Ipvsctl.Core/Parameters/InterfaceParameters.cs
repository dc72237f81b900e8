namespace Ipvsctl.Parameters;

/// <summary>
/// Parameters from the addresses of this host's interfaces. <c>${host.eth0}</c> and <c>${host4.eth0}</c> are the first IPv4 address of
/// eth0, <c>${host6.eth0}</c> is the first IPv6 address, and <c>${host.eth0_1}</c> is the second IPv4 address, in the kernel's order.
/// </summary>
/// <param name="read">Reads the addresses; called once, when the first parameter is looked up.</param>
internal sealed class InterfaceParameters(Func<IEnumerable<HostAddress>> read) : IParameterSource
{
    private readonly Lazy<Dictionary<string, string>> _values = new(() => Index(read()));

    /// <inheritdoc />
    public string Name => "the network interfaces";

    /// <inheritdoc />
    public string Description => $"{Name} (--params-network)";

    /// <inheritdoc />
    public IEnumerable<string> Names => _values.Value.Keys;

    /// <inheritdoc />
    public string? Find(string name) =>
        name.StartsWith("host", StringComparison.Ordinal) ? _values.Value.GetValueOrDefault(name) : null;

    private static Dictionary<string, string> Index(IEnumerable<HostAddress> addresses)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IGrouping<(string Interface, bool IsV6), HostAddress> group in
            addresses.GroupBy(address => (address.Interface, address.IsV6)))
        {
            int number = 0;
            foreach (HostAddress address in group)
            {
                // The old name host.* means IPv4 only, because existing files would use an IPv6 address without the brackets it needs.
                foreach (string prefix in group.Key.IsV6 ? new[] { "host6" } : ["host", "host4"])
                {
                    values.TryAdd($"{prefix}.{address.Interface}_{number}", address.Text);
                    values.TryAdd($"{prefix}.{address.Interface}", address.Text);
                }

                number++;
            }
        }

        return values;
    }
}
