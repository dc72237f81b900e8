using System.Globalization;
using Ipvsctl.Changes;
using Ipvsctl.Model;

namespace Ipvsctl.Soak.Traffic;

/// <summary>A client asks without pause while different files are applied one after another.</summary>
/// <param name="order">How they are applied.</param>
internal sealed class TrafficExperiment(IOrder order) : IExperiment
{
    private const int FilesOfOneSeed = 8;
    private const int MostFailuresTold = 12;

    private static readonly TimeSpan Baseline = TimeSpan.FromSeconds(2);

    // Whatever a file breaks shows before the next one.
    private static readonly TimeSpan BetweenFiles = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _files = [];
    private Lan? _lan;
    private Tally _total = Tally.None;
    private int _removed;

    /// <inheritdoc />
    public string Figures => $"{_files.Count} files, {_removed} destinations removed: {_total}";

    /// <inheritdoc />
    public string? Try(int seed)
    {
        _lan ??= Lan.Build();
        Ipvsadm.Clear();
        var files = new ModelFiles(new Random(seed));
        VirtualServerTable file = files.First();
        string? problem = order.Apply(file);
        if (problem is not null)
        {
            return problem;
        }

        (Tally idle, string[] idleFailures) = _lan.Ask(() => Thread.Sleep(Baseline));
        if (idle.Failures > 0 || !idle.HasAll)
        {
            return Told($"without any apply: {idle}", idleFailures.Take(MostFailuresTold));
        }

        var told = new List<string>();
        (Tally tally, string[] failures) = _lan.Ask(() => problem = ApplyAll(files, file, told));
        _total += tally;
        return problem is not null || !tally.HasAll || (order.IsHarmless && tally.Failures > 0)
            ? Told($"{problem ?? "requests failed"}: {tally}", [.. failures.Take(MostFailuresTold), .. told])
            : null;
    }

    private string? ApplyAll(ModelFiles files, VirtualServerTable file, List<string> told)
    {
        for (int number = 0; number < FilesOfOneSeed; number++)
        {
            VirtualServerTable before = file;
            ChangeSet changes;
            do
            {
                file = files.After(before);
                changes = ChangeSetBuilder.Build(before, file);
            }
            while (changes.IsEmpty || !_files.Add(ModelFiles.Text(file)));
            _removed += DrainTable.Removed(before, file).Length;
            string begin = Now();
            string? problem = order.Apply(file);
            told.Add($"{begin} to {Now()} applied {string.Join("; ", changes.Changes.Select(change => $"{change}"))}");
            if (problem is not null)
            {
                return problem;
            }

            Thread.Sleep(BetweenFiles);
        }

        return null;
    }

    private static string Now() => DateTime.Now.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static string Told(string what, IEnumerable<string> lines) => string.Join('\n', [what, .. lines]);
}
