using System.Diagnostics;

namespace Ipvsctl.Soak;

/// <summary>One experiment with many seeds, told as tests in the form that bats prints (TAP), with the figures behind them.</summary>
internal static class Series
{
    /// <summary>Makes the experiment.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="first">The first seed.</param>
    /// <param name="count">How many seeds.</param>
    /// <returns>Whether nothing was wrong.</returns>
    public static bool Run(string name, IExperiment experiment, int first, int count)
    {
        var clock = Stopwatch.StartNew();
        int good = 0;
        Console.WriteLine($"1..{count}");
        for (int number = 1; number <= count; number++)
        {
            int seed = first + number - 1;
            string? problem = Attempt(experiment, seed);
            Console.WriteLine($"{(problem is null ? "ok" : "not ok")} {number} - {name}, seed {seed}");
            if (problem is null)
            {
                good++;
            }
            else
            {
                Console.WriteLine($"# {problem.ReplaceLineEndings("\n# ")}");
            }
        }

        Console.WriteLine(
            $"# figures: {name} | {good} of {count} | {first} to {first + count - 1} | {experiment.Figures} | {clock.Elapsed.TotalSeconds:F0} s");
        return good == count;
    }

    private static string? Attempt(IExperiment experiment, int seed)
    {
        try
        {
            return experiment.Try(seed);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }
}
