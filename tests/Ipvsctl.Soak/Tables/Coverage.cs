using Ipvsctl.Model;

namespace Ipvsctl.Soak.Tables;

/// <summary>Counts in how many tables each feature of the model was used.</summary>
internal sealed class Coverage
{
    // So many tables have everything.
    private const int Enough = 250;

    private readonly int[] _used = new int[Features.All.Count];
    private int _tables;
    private int _services;
    private int _destinations;

    /// <summary>Counts a table.</summary>
    /// <returns>Null, or which features no table has had although there were many.</returns>
    public string? Add(VirtualServerTable table)
    {
        _tables++;
        _services += table.Services.Length;
        _destinations += table.Services.Sum(service => service.Destinations.Length);
        for (int i = 0; i < _used.Length; i++)
        {
            _used[i] += Features.All[i].IsIn(table) ? 1 : 0;
        }

        IEnumerable<string> unused = Features.All.Where((_, i) => _used[i] == 0).Select(one => one.Name);
        return _tables < Enough || !unused.Any() ? null : $"no table of {_tables} had: {string.Join(", ", unused)}";
    }

    /// <inheritdoc />
    public override string ToString() =>
        $"{_services} services, {_destinations} destinations; each of {_used.Length} features in at least {_used.Min()} tables";
}
