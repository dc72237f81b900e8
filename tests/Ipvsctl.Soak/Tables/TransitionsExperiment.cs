using System.Globalization;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Soak.Tables;

/// <summary>From one table to another that has much in common with it: the result is exact, and nothing is left to do.</summary>
internal sealed class TransitionsExperiment : IExperiment
{
    private readonly Bench _bench = new();
    private readonly int[] _changes = new int[3];

    /// <inheritdoc />
    public string Figures => $"{_changes[0]} things added, {_changes[1]} changed, {_changes[2]} removed";

    /// <inheritdoc />
    public string? Try(int seed)
    {
        var random = new Random(seed);
        VirtualServerTable from = new RandomTables(random, Repertoire.OfKernel).Table();
        VirtualServerTable to = new RandomChanges(random, new RandomTables(random, Repertoire.OfKernel)).Of(from);
        string word = _bench.Load(to);
        string file = Complete(_bench.Get());
        _bench.Load(from);
        Count(_bench.Apply(file));
        return Bench.Compare("the file gives another table", word, Ipvsadm.Word())
            ?? _bench.LeftToDo(file)
            ?? (_bench.Apply(file) is [var first, ..] ? $"applied once more it writes again: {first}\n{file}" : null);
    }

    // What get leaves out, because the kernel began with it, would leave the other table's alone.
    private static string Complete(string file)
    {
        string timeouts = file.Contains("timeouts:", StringComparison.Ordinal) ? "" : "timeouts: {tcp: 900, tcp-fin: 120, udp: 300}\n";
        string sync = file.Contains("sync:", StringComparison.Ordinal) ? "" : "sync: {}\n";
        return timeouts + sync + (file == "{}\n" ? "services: []\n" : file);
    }

    // The last line is the sum: INFO 3 added, 1 changed, 0 removed in 5 ms
    private void Count(IReadOnlyList<string> said)
    {
        if (said is not [.., var summary])
        {
            return;
        }

        string[] words = summary.Split(' ');
        for (int i = 0; i < _changes.Length; i++)
        {
            _changes[i] += int.Parse(words[2 * i + 1], CultureInfo.InvariantCulture);
        }
    }
}
