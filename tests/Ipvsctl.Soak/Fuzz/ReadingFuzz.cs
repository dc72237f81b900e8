namespace Ipvsctl.Soak.Fuzz;

/// <summary>Reads many broken files in memory, and some of them with the binary, which must agree about the exit code.</summary>
internal abstract class ReadingFuzz : IExperiment
{
    private const int Rounds = 500;
    private const int RoundsOfBinary = 3;

    // Two experiments may run at the same time.
    private static readonly string Folder = $"/run/soak-fuzz-{Environment.ProcessId}";

    private readonly SortedDictionary<int, int> _outcomes = [];
    private int _runs;

    /// <summary>Prepares the folder of the files.</summary>
    protected ReadingFuzz() => Directory.CreateDirectory(Folder);

    /// <inheritdoc />
    public string Figures =>
        $"{_outcomes.Values.Sum()} inputs: {string.Join(", ", _outcomes.Select(one => $"{one.Value} x {Words(one.Key)}"))}; "
        + $"{_runs} of them also read by the binary, which agreed";

    /// <inheritdoc />
    public string? Try(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < Rounds; round++)
        {
            IReadOnlyList<byte[]> files = Make(random);
            ReadingResult result = Read(files);
            string? problem = result.Problem ?? (round < RoundsOfBinary ? RunBinary(files, result.ExitCode) : null);
            if (problem is not null)
            {
                return $"round {round}: {problem}\n{string.Join('\n', files.Select(Convert.ToBase64String))}";
            }

            _outcomes[result.ExitCode] = _outcomes.GetValueOrDefault(result.ExitCode) + 1;
        }

        return null;
    }

    /// <summary>Makes the files of one round: a model file, and perhaps a parameter file.</summary>
    protected abstract IReadOnlyList<byte[]> Make(Random random);

    /// <summary>Reads the files in memory.</summary>
    protected abstract ReadingResult Read(IReadOnlyList<byte[]> files);

    private string? RunBinary(IReadOnlyList<byte[]> files, int expected)
    {
        string[] paths = ["model.yaml", "parameters.yaml"];
        foreach ((int number, byte[] content) in files.Index())
        {
            File.WriteAllBytes(Path.Combine(Folder, paths[number]), content);
        }

        string[] parameters = files.Count > 1 ? ["--params-file", Path.Combine(Folder, paths[1])] : [];
        CommandResult result = Command.Run("", Command.Ipvsctl, ["validate", "-f", Path.Combine(Folder, paths[0]), .. parameters]);
        _runs++;
        bool clean = expected == 127 || result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .All(line => line.Contains(Folder, StringComparison.Ordinal) && !line.Any(char.IsControl));
        return result.Status != expected ? $"the binary ends with {result.Status} instead of {expected}: {result.Error}"
            : !clean || (expected != 0 && result.Error.Length == 0) ? $"the binary says: {result.Error}"
            : null;
    }

    private static string Words(int exitCode) => exitCode switch
    {
        0 => "valid",
        30 => "unreadable (30)",
        32 => "invalid (32)",
        127 => "known fault (127)",
        _ => $"unresolved ({exitCode})",
    };
}
