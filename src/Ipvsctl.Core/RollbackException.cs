using Ipvsctl.Ipvs;

namespace Ipvsctl;

/// <summary>A change was refused, and not everything that had been done could be taken back.</summary>
public sealed class RollbackException : Exception
{
    internal RollbackException(IpvsException refusal, IReadOnlyList<IpvsException> failures)
        : base(
            $"{refusal.Message}; then {failures.Count} of the steps done before could not be taken back: "
            + string.Join("; ", failures.Select(failure => failure.Message)),
            refusal)
    {
        Refusal = refusal;
        Failures = failures;
    }

    /// <summary>Why the changes were given up.</summary>
    public IpvsException Refusal { get; }

    /// <summary>What could not be taken back.</summary>
    public IReadOnlyList<IpvsException> Failures { get; }
}
