using System.Diagnostics;
using System.Globalization;

namespace Ipvsctl.Soak.Endings;

/// <summary>
/// Twenty runs at once, ten with each of two files. Of each ten, five wait for the lock as long as it takes, and five give up at once if
/// another run holds it.
/// </summary>
internal sealed class Contention : IExperiment
{
    private const int Runs = 20;
    private const int Locked = 40;

    private readonly WideTable[] _tables = [new(0..12, 0..4, "rr", 1), new(4..16, 2..6, "wrr", 2)];
    private readonly int[] _last = new int[2];
    private int _applied;
    private int _locked;
    private int _mixtures;

    /// <summary>Learns both tables.</summary>
    public Contention() => Array.ForEach(_tables, table => table.Load());

    /// <inheritdoc />
    public string Figures => string.Create(
        CultureInfo.InvariantCulture,
        $"{_applied} applied, {_locked} found the lock held (exit 40); the last was the first file {_last[0]} times, the second {_last[1]} times; {_mixtures} mixtures");

    /// <inheritdoc />
    public string? Try(int seed)
    {
        // They wait for their standard input, so that all of them have started before the first one goes on.
        int[] order = [.. Enumerable.Range(0, Runs)];
        new Random(seed).Shuffle(order);
        Process[] processes = [.. order.Select(run => Command.Start(Command.Ipvsctl, "apply", "-f", "-", "--lock-timeout", Waits(run) ? "60" : "0"))];
        foreach ((Process process, int run) in processes.Zip(order))
        {
            process.StandardInput.Write(_tables[run % 2].Model());
            process.StandardInput.Close();
        }

        CommandResult[] results = [.. processes.Select(Command.End)];
        Array.ForEach(processes, process => process.Dispose());
        string word = Ipvsadm.Word();
        int last = Array.FindIndex(_tables, table => table.Word == word);
        if (last < 0)
        {
            _mixtures++;
            return $"the table is a mixture:\n{word}";
        }

        _last[last]++;
        _applied += results.Count(result => result.Status == 0);
        _locked += results.Count(result => result.Status == Locked);
        int other = Array.FindIndex(results, result => result.Status is not (0 or Locked));
        int impatient = results.Zip(order).Count(one => one.First.Status == Locked && Waits(one.Second));
        return other >= 0 ? $"one ended with {results[other].Status}: {results[other].Error}"
            : impatient > 0 ? $"{impatient} gave up that were to wait"
            : null;
    }

    private static bool Waits(int run) => run / 2 % 2 == 0;
}
