using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Ipvsctl.Soak.Endings;

/// <summary>
/// A large change, there and back by turns: services and destinations are added, changed and removed. Each run of it can be hit by a signal
/// at any moment.
/// </summary>
internal sealed partial class Apply
{
    // How far beyond the usual end a signal may come.
    private const double Beyond = 1.1;

    private const int Measurements = 3;

    private const string Folder = "/run";

    private static readonly TimeSpan Spin = TimeSpan.FromMilliseconds(2);

    private readonly WideTable[] _tables = [new(0..600, 0..12, "rr", 1), new(20..620, 1..13, "wrr", 2)];

    // How long a run takes, and how long one that tells its steps writes.
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
        _whole = Enumerable.Range(0, Measurements).Max(_ => Measure().Whole);
        _writing = Enumerable.Range(0, Measurements).Max(_ => Measure("-v").Writing);
    }

    /// <summary>Which of the two tables there is.</summary>
    public WideTable From { get; private set; }

    /// <summary>Which of the two tables there shall be.</summary>
    public WideTable To => From == _tables[0] ? _tables[1] : _tables[0];

    /// <summary>
    /// Runs it, and sends it a signal: one time in four at any moment of the whole run; else, with -v, at any moment of its writing, which
    /// begins with the first step that it tells of and is a small part of a run.
    /// </summary>
    /// <param name="signal">The signal's number.</param>
    /// <param name="random">Chooses the moment.</param>
    public CommandResult Interrupt(int signal, Random random)
    {
        bool telling = random.Next(4) > 0;
        TimeSpan moment = (telling ? _writing : _whole) * (random.NextDouble() * Beyond);
        var clock = Stopwatch.StartNew();
        using Process process = telling ? Start("-v") : Start();
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

    private (TimeSpan Whole, TimeSpan Writing) Measure(params string[] options)
    {
        var clock = Stopwatch.StartNew();
        using Process process = Start(options);
        CommandResult result = Command.End(process);
        TimeSpan whole = clock.Elapsed;
        if (result.Status != 0 || Ipvsadm.Word() != To.Word)
        {
            throw new InvalidOperationException($"an apply that nothing disturbs ends with {result.Status}: {result.Error}");
        }

        From = To;
        double writing = double.Parse(WriteTime().Match(result.Error).Groups[1].Value, CultureInfo.InvariantCulture);
        return (whole, TimeSpan.FromMilliseconds(writing));
    }

    // By env, which becomes the program that it starts: the process is the same.
    private Process Start(params string[] options) =>
        Command.Start("env", ["IPVSCTL_LOG_TIMES=1", Command.Ipvsctl, "apply", .. options, "-f", FileOf(To)]);

    private string FileOf(WideTable table) => FileOf(Array.IndexOf(_tables, table));

    private static string FileOf(int index) => $"{Folder}/table-{index}.yaml";

    [GeneratedRegex(@"^TIMES .* write ([0-9.]+) ", RegexOptions.Multiline)]
    private static partial Regex WriteTime();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
