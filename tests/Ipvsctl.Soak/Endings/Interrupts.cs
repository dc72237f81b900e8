using System.Globalization;

namespace Ipvsctl.Soak.Endings;

/// <summary>SIGHUP, SIGINT, SIGQUIT or SIGTERM at a random moment of a large apply: all or nothing, and the exit code says which.</summary>
internal sealed class Interrupts : IExperiment
{
    private const int RollbackFailed = 38;

    // SIGHUP, SIGINT, SIGQUIT and SIGTERM.
    private static readonly int[] Signals = [1, 2, 3, 15];

    private readonly Apply _apply = new();
    private int _early;
    private int _takenBack;
    private int _late;
    private int _saidToBeMixed;
    private int _wrong;

    /// <inheritdoc />
    public string Figures => string.Create(
        CultureInfo.InvariantCulture,
        $"{_early} ended before the first write, {_takenBack} taken back, {_late} too late, {_saidToBeMixed} mixed tables with exit 38, {_wrong} without");

    /// <inheritdoc />
    public string? Try(int seed)
    {
        var random = new Random(seed);
        // By turns, so that even a few seeds have all of them.
        int signal = Signals[seed % Signals.Length];
        CommandResult result = _apply.Interrupt(signal, random);
        string word = Ipvsadm.Word();
        string? problem = Judge(signal, result, word);
        _apply.Continue(word);
        return problem;
    }

    private string? Judge(int signal, CommandResult result, string word)
    {
        if (result.Status == 128 + signal && word == _apply.From.Word)
        {
            _ = result.Error.Contains("the table is as it was before", StringComparison.Ordinal) ? _takenBack++ : _early++;
            return null;
        }

        if (result.Status == 0 && word == _apply.To.Word)
        {
            _late++;
            return null;
        }

        string table = word == _apply.From.Word ? "as before" : word == _apply.To.Word ? "as wanted" : "mixed";
        if (result.Status == RollbackFailed && table == "mixed")
        {
            _saidToBeMixed++;
        }
        else
        {
            _wrong++;
        }

        return $"exit {result.Status} after signal {signal}, and the table is {table}: {result.Error.TrimEnd().Split('\n')[^1]}";
    }
}
