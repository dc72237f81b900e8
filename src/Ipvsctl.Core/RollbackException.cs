using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>The changes were given up, and not everything that had been done could be taken back.</summary>
public sealed class RollbackException : Exception
{
    internal RollbackException(Exception cause, ChangeSet left)
        : base($"{cause.Message}; then not everything could be taken back; what is left to do: {string.Join("; ", left.Changes.Select(change => change.Describe()))}", cause) => Left = left;

    internal RollbackException(Exception cause, Exception failure)
        : base($"{cause.Message}; then taking back what had been done failed, and what is left is not known: {failure.Message}", cause)
    {
    }

    /// <summary>What would have to happen for the table to be as it was before; null if that is not known.</summary>
    public ChangeSet? Left { get; }
}
