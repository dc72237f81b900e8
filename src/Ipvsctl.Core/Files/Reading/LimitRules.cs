using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Warns of numbers that some kernels accept and others do not. Files accept them, because a table can hold them (docs/kernel.md#timeouts,
/// docs/kernel.md#persistence, docs/kernel.md#thresholds).
/// </summary>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class LimitRules(Diagnostics diagnostics)
{
    /// <summary>Checks a timeout.</summary>
    /// <param name="scalar">The value as written; null for none.</param>
    /// <param name="seconds">The value; null if it is invalid.</param>
    /// <param name="portable">The largest value for every kernel.</param>
    public void CheckSeconds(Scalar? scalar, uint? seconds, uint portable)
    {
        if (scalar is { Reported: false } written && seconds > portable)
        {
            Warn(written, $"{written.Text} is more than 31 days, which not every kernel keeps", $"expected at most {portable} seconds");
        }
        else if (scalar is { Reported: false } zero && seconds == 0)
        {
            Warn(zero, "a persistence of 0 seconds remembers a client only while it has connections", "expected at least 1 second");
        }
    }

    /// <summary>Checks an upper threshold; the lower one is never larger.</summary>
    public void CheckThreshold(Scalar? scalar, long? value)
    {
        if (scalar is { } written && value > Thresholds.PortableMaximum)
        {
            Warn(
                written,
                $"the threshold {written.Text} is above {Thresholds.PortableMaximum}, which newer kernels refuse",
                "expected a smaller one, or 0 for no limit");
        }
    }

    private void Warn(Scalar scalar, string problem, string advice) => diagnostics.Warn(WarningCode.NotPortable, scalar.At, problem, advice);
}
