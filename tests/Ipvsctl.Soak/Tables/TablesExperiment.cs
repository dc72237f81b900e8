using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Soak.Tables;

/// <summary>A table that somebody loaded comes back by way of the file that <c>get</c> prints, and of the rules.</summary>
internal sealed class TablesExperiment : IExperiment
{
    private readonly Bench _bench = new();
    private readonly Tally _features = new(Features.All.Select(feature => feature.Name));
    private int _services;
    private int _destinations;
    private int _rules;

    /// <inheritdoc />
    public string Figures =>
        $"{_services} services, {_destinations} destinations; each of {_features.Count} features in at least {_features.Least} tables; "
        + $"{_rules} also by way of `get -o ipvsadm`";

    /// <inheritdoc />
    public string? Try(int seed)
    {
        // One of four has something that ipvsadm cannot say.
        bool withinIpvsadm = seed % 4 != 3;
        VirtualServerTable table = new RandomTables(new Random(seed), withinIpvsadm ? Repertoire.OfIpvsadm : Repertoire.OfKernel).Table();
        string word = _bench.Load(table);
        string file = _bench.Get();
        Kernel.Reset();
        _bench.Apply(file);
        return Bench.Compare("the file gives another table", word, Ipvsadm.Word())
            ?? _bench.LeftToDo(file)
            ?? (withinIpvsadm ? TryRules(word) : null)
            ?? Count(table);
    }

    private string? TryRules(string word)
    {
        _bench.LoadPrinted();
        _rules++;
        return Bench.Compare("the rules give another table", word, Ipvsadm.Word());
    }

    private string? Count(VirtualServerTable table)
    {
        _services += table.Services.Length;
        _destinations += table.Services.Sum(service => service.Destinations.Length);
        return _features.Add(Features.All.Where(feature => feature.IsIn(table)).Select(feature => feature.Name));
    }
}
