using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ipvsctl.Soak.Endings;

/// <summary>
/// A large change, there and back by turns: services and destinations are added, changed and removed. Each run of it can be hit by a signal
/// at any moment.
/// </summary>
internal sealed partial class Apply
{
    // How far beyond the usual end a signal may come.
    private const double Beyond = 1.1;

    private const string Folder = "/run";

    private static readonly TimeSpan Spin = TimeSpan.FromMilliseconds(2);

    private readonly WideTable[] _tables = [new(0..200, 0..10, "rr", 1), new(20..220, 1..11, "wrr", 2)];

    // How long a run takes, and how long from the first step that it tells of.
    private readonly TimeSpan _whole;
    private readonly TimeSpan _writing;

    /// <summary>Learns both tables and how long a run takes.</summary>
    public Apply()
    {
        foreach ((int index, WideTable table) in _tables.Index())
        {
            File.WriteAllText(FileOf(index), table.Model());
            table.Load();
        }

        From = _tables[1];
        _whole = TimeSpan.FromTicks(Enumerable.Range(0, 3).Max(_ => Measure(telling: false)));
        _writing = TimeSpan.FromTicks(Enumerable.Range(0, 3).Max(_ => Measure(telling: true)));
    }

    /// <summary>Which of the two tables there is.</summary>
    public WideTable From { get; private set; }

    /// <summary>Which of the two tables there shall be.</summary>
    public WideTable To => From == _tables[0] ? _tables[1] : _tables[0];

    /// <summary>
    /// Runs it, and sends it a signal: at any moment of the whole run, or every second time, with -v, at any moment from the first step on that
    /// it tells of, for writing is a small part of a run.
    /// </summary>
    /// <param name="signal">The signal's number.</param>
    /// <param name="random">Chooses the moment.</param>
    public CommandResult Interrupt(int signal, Random random)
    {
        bool telling = random.Next(2) == 0;
        TimeSpan moment = (telling ? _writing : _whole) * (random.NextDouble() * Beyond);
        var clock = Stopwatch.StartNew();
        using Process process = Start(telling);
        if (telling)
        {
            _ = process.StandardError.ReadLine();
            clock.Restart();
        }

        Task<CommandResult> end = Task.Run(() => Command.End(process));
        if (moment - Spin - clock.Elapsed is { Ticks: > 0 } pause)
        {
            Thread.Sleep(pause);
        }

        while (clock.Elapsed < moment)
        {
            // A sleep would end at a tick of the kernel's clock.
        }

        // It may have ended; its number is not given out again so soon.
        _ = Kill(process.Id, signal);
        return end.GetAwaiter().GetResult();
    }

    /// <summary>Runs it once more and lets it end; another run's lock must not keep it waiting.</summary>
    public CommandResult Finish() => Command.Run("", Command.Ipvsctl, "apply", "--lock-timeout", "0", "-f", FileOf(To));

    /// <summary>Takes note of which table there is now; what is neither becomes the first.</summary>
    public void Continue(string word)
    {
        WideTable? table = Array.Find(_tables, table => table.Word == word);
        if (table is null)
        {
            table = _tables[0];
            table.Load();
        }

        From = table;
    }

    private long Measure(bool telling)
    {
        var clock = Stopwatch.StartNew();
        using Process process = Start(telling);
        if (telling)
        {
            _ = process.StandardError.ReadLine();
            clock.Restart();
        }

        CommandResult result = Command.End(process);
        long ticks = clock.Elapsed.Ticks;
        if (result.Status != 0 || Ipvsadm.Word() != To.Word)
        {
            throw new InvalidOperationException($"an apply that nothing disturbs ends with {result.Status}: {result.Error}");
        }

        From = To;
        return ticks;
    }

    private Process Start(bool telling) =>
        telling ? Command.Start(Command.Ipvsctl, "apply", "-v", "-f", FileOf(To)) : Command.Start(Command.Ipvsctl, "apply", "-f", FileOf(To));

    private string FileOf(WideTable table) => FileOf(Array.IndexOf(_tables, table));

    private static string FileOf(int index) => $"{Folder}/table-{index}.yaml";

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
