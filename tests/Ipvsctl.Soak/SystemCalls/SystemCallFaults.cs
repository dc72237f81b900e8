using System.Diagnostics;
using System.Globalization;

namespace Ipvsctl.Soak.SystemCalls;

/// <summary>Every system call of a small run fails once, at each of its occurrences. Each seed is one of a hundred shares of these faults.</summary>
internal sealed class SystemCallFaults : IExperiment
{
    /// <summary>The number of seeds that together make all faults.</summary>
    private const int Shares = 100;

    // The kernel's answers are waited for 5 seconds each. A rollback reads and writes four times, in at most 20 exchanges.
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(100);

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<Scenario, CommandResult> _undisturbed = [];
    private readonly Injection[] _injections;
    private readonly TimeSpan _limit;
    private readonly string _before;
    private readonly string _wanted;
    private int _wrongTables;
    private int _notApplied;
    private int _hangs;
    private int _traces;
    private int _silent;

    /// <summary>Learns the tables and the system calls of the undisturbed runs.</summary>
    public SystemCallFaults()
    {
        Scenario.WriteFiles();
        _wanted = Load(Scenario.Wanted);
        _before = Load(Scenario.Before);
        var injections = new List<Injection>();
        TimeSpan slowest = TimeSpan.Zero;
        foreach (Scenario scenario in Scenario.All)
        {
            var clock = Stopwatch.StartNew();
            (CommandResult result, CallCount[] calls) = Tracer.Count(scenario);
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            string word = Ipvsadm.Word();
            if (result.Status != scenario.Status || word != (scenario.Applies ? _wanted : _before))
            {
                throw new InvalidOperationException($"{scenario.Name} that nothing disturbs ends with {result.Status}: {result.Error}\n{word}");
            }

            Restore(word);
            _undisturbed[scenario] = result;
            injections.AddRange(Injection.All(scenario, calls));
        }

        // In the same order every time, so that a share is a sample of all calls.
        _injections = [.. injections];
        new Random(Shares).Shuffle(_injections);
        _limit = Waiting + (10 * slowest);
    }

    /// <inheritdoc />
    public string Figures => string.Create(
        CultureInfo.InvariantCulture,
        $"{_counts.Values.Sum()} faults ({string.Join(", ", _counts.Select(one => $"{one.Value} {one.Key}"))}): {_wrongTables} unreported wrong tables, "
        + $"{_notApplied} exits with 0 without applying, {_hangs} hangs, {_traces} stack traces, {_silent} silent exits");

    /// <inheritdoc />
    public string? Try(int seed)
    {
        string[] problems = [.. _injections.Where((_, index) => index % Shares == seed % Shares).Select(Inject).OfType<string>()];
        return problems.Length == 0 ? null : string.Join('\n', problems);
    }

    private string? Inject(Injection injection)
    {
        FaultyRun run = Tracer.Run(injection, _limit);
        string word = Ipvsadm.Word();
        Restore(word);
        if (run.WasHit)
        {
            Count(injection, run);
        }

        string? problem = Judge(injection, run, word);
        return problem is null ? null : $"{injection}: {problem}: exit {run.Result.Status}: {run.Result.Error.TrimEnd()}";
    }

    private void Count(Injection injection, FaultyRun run)
    {
        string outcome = run switch
        {
            { DiedBeforeOurCode: true } => $"the runtime did not start, exit {run.Result.Status}",
            { Result.Status: var status } when status == injection.Scenario.Status => "without effect",
            _ => $"exit {run.Result.Status}",
        };
        _counts[outcome] = _counts.GetValueOrDefault(outcome) + 1;
    }

    private string? Judge(Injection injection, FaultyRun run, string word)
    {
        Scenario scenario = injection.Scenario;
        CommandResult undisturbed = _undisturbed[scenario];
        bool isDone = run.Result.Status == scenario.Status;
        if (run.IsHang)
        {
            _hangs++;
            return "it hangs";
        }

        if (scenario.Applies && isDone && word != _wanted)
        {
            _notApplied++;
            return "it is said to be applied";
        }

        if (!(scenario.Applies && isDone) && word != _before && !run.ReportsTheTable)
        {
            _wrongTables++;
            return "the table is not as before";
        }

        if (run.HasStackTrace)
        {
            _traces++;
            return "it prints a stack trace";
        }

        if (run.IsSilent(scenario.Status))
        {
            _silent++;
            return "it says nothing";
        }

        return !run.HasDocumentedStatus ? "the exit code is not documented"
            : isDone && run.Result.Output != undisturbed.Output && !injection.LosesBytes ? "the output is not complete"
            : null;
    }

    private void Restore(string word)
    {
        if (word != _before)
        {
            _ = Load(Scenario.Before);
        }
    }

    private static string Load(string rules)
    {
        Ipvsadm.Clear();
        Ipvsadm.Load(rules);
        return Ipvsadm.Word();
    }
}
