using System.Diagnostics;
using System.Globalization;

namespace Ipvsctl;

/// <summary>What a run spends its time on.</summary>
public enum Phase
{
    /// <summary>Reading the model file, parameters and all.</summary>
    Read,

    /// <summary>Reading the kernel's table.</summary>
    Observe,

    /// <summary>Comparing the two, and judging what was found.</summary>
    Compare,

    /// <summary>Making the changes.</summary>
    Write,

    /// <summary>Reading again what was touched.</summary>
    Verify,
}

/// <summary>Adds up how long the phases of a run take.</summary>
public sealed class PhaseClock
{
    private readonly long[] _ticks = new long[Enum.GetValues<Phase>().Length];
    private Phase? _current;
    private long _started;

    /// <summary>Ends the phase that runs, and begins another.</summary>
    /// <param name="phase">The phase that begins; null if none does.</param>
    public void Begin(Phase? phase)
    {
        long now = Stopwatch.GetTimestamp();
        if (_current is { } ended)
        {
            _ticks[(int)ended] += now - _started;
        }

        (_current, _started) = (phase, now);
    }

    /// <summary>The phases with their milliseconds: <c>read 30.1 observe 3.2 compare 2.0 write 210.4 verify 190.2 ms</c>.</summary>
    public override string ToString() => string.Join(' ', Enum.GetValues<Phase>().Select(Format)) + " ms";

    private string Format(Phase phase) => string.Create(
        CultureInfo.InvariantCulture, $"{phase.ToString().ToLowerInvariant()} {_ticks[(int)phase] * 1000.0 / Stopwatch.Frequency:F1}");
}
