using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>The changes were given up, and the table is not as it was before.</summary>
public sealed class RollbackException : Exception
{
    private RollbackException(Exception cause, string state, ChangeSet? left)
        : base($"{(cause is OperationCanceledException ? "interrupted" : cause.Message)}; then {state}", cause) => Left = left;

    internal RollbackException(RollbackException failure, string state)
        : base($"{failure.Message}; besides, {state}", failure) => Left = failure.Left;

    /// <summary>What would have to happen for the table to be as it was before; null if that is not known.</summary>
    public ChangeSet? Left { get; }

    /// <summary>Not everything that had been done could be taken back.</summary>
    internal static RollbackException Of(Exception cause, ChangeSet left) =>
        new(cause, $"not everything could be taken back; what is left to do: {ChangeWords.Describe(left.Changes)}", left);

    /// <summary>It is not known what could be taken back.</summary>
    internal static RollbackException Of(Exception cause, Exception failure) =>
        new(cause, $"taking back what had been done failed, and what is left is not known: {failure.Message}", left: null);

    /// <summary>Everything that had been done was taken back; what is left, another program did.</summary>
    internal static RollbackException OfOthers(Exception cause, ChangeSet left) => new(
        cause,
        "what had been done was taken back, but another program changed the table meanwhile; "
            + $"for it to be as it was before: {ChangeWords.Describe(left.Changes)}",
        left);
}
