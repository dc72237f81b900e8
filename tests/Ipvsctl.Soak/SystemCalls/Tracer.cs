using System.Globalization;
using System.Text.RegularExpressions;

namespace Ipvsctl.Soak.SystemCalls;

/// <summary>Runs ipvsctl under strace.</summary>
internal static partial class Tracer
{
    // On tmpfs.
    private const string Log = "/run/system-calls.trace";

    // Our code begins with this call, and the runtime never makes it.
    private const string Marker = "fcntl(0, F_GETFD";

    /// <summary>Runs a scenario without a fault, and counts its system calls.</summary>
    public static (CommandResult Result, CallCount[] Calls) Count(Scenario scenario)
    {
        CommandResult result = Run(scenario, TimeSpan.FromMinutes(1));
        var counts = new Dictionary<(string Thread, string Name), (int Before, int Total)>();
        bool isOurs = false;
        foreach (Match call in File.ReadLines(Log).Select(line => Line().Match(line)).Where(match => match.Success))
        {
            isOurs |= call.Value.Contains(Marker, StringComparison.Ordinal);
            (string, string) key = (call.Groups[1].Value, call.Groups[2].Value);
            (int before, int total) = counts.GetValueOrDefault(key);
            counts[key] = (isOurs ? before : before + 1, total + 1);
        }

        if (!isOurs)
        {
            throw new InvalidOperationException($"the trace has no {Marker}");
        }

        return (result, [.. counts
            .GroupBy(one => one.Key.Name, one => one.Value, StringComparer.Ordinal)
            .Select(group => new CallCount(group.Key, group.Min(count => count.Before), group.Max(count => count.Total)))
            .OrderBy(count => count.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Runs a scenario with a fault.</summary>
    /// <param name="injection">The fault.</param>
    /// <param name="limit">When to kill it.</param>
    public static FaultyRun Run(Injection injection, TimeSpan limit)
    {
        CommandResult result = Run(
            injection.Scenario, limit, "-e", $"trace={injection.Call},fcntl", "-e", "signal=none", "-e", injection.Expression);
        string[] log = File.ReadAllLines(Log);
        string[] faults = [.. log.Where(line => line.Contains("(INJECTED)", StringComparison.Ordinal))];
        return new FaultyRun(
            result,
            WasHit: faults.Length > 0,
            ReachedOurCode: log.Any(line => line.Contains(Marker, StringComparison.Ordinal)),
            HitMessages: faults.Any(line => line.Contains("write(2, ", StringComparison.Ordinal)));
    }

    private static CommandResult Run(Scenario scenario, TimeSpan limit, params string[] options)
    {
        File.Delete(Log);
        string seconds = string.Create(CultureInfo.InvariantCulture, $"{limit.TotalSeconds:F0}");
        return Command.Run(
            "", "timeout", ["--signal=KILL", seconds, "strace", "-f", "-qq", "-o", Log, .. options, Command.Ipvsctl, .. scenario.Arguments]);
    }

    // 1234  openat(AT_FDCWD, "/run/x", O_RDONLY) = 3. A call that another thread interrupts in the log is there once more as resumed.
    [GeneratedRegex(@"^([0-9]+) +([a-z0-9_]+)\(.*")]
    private static partial Regex Line();
}
