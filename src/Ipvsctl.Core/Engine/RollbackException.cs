using Ipvsctl.Changes;

namespace Ipvsctl;

/// <summary>An apply failed, and the table is not the same as before.</summary>
public sealed class RollbackException : DirectorException
{
    private readonly Exception? _rollbackFailure;

    internal RollbackException(RollbackOutcome outcome, Exception cause, ChangeSet? left, Exception? rollbackFailure = null) : base(cause)
    {
        Outcome = outcome;
        Left = left;
        _rollbackFailure = rollbackFailure;
    }

    /// <summary>How the rollback ended.</summary>
    public RollbackOutcome Outcome { get; }

    /// <summary>The changes that would restore the table; null if they are unknown.</summary>
    public ChangeSet? Left { get; }

    private protected override string BeforeState => "; besides, ";

    private protected override string Describe()
    {
        string cause = InnerException is OperationCanceledException ? "interrupted" : InnerException!.Message;
        return Outcome switch
        {
            RollbackOutcome.Incomplete =>
                $"{cause}; then not everything could be taken back; what is left to do: {ShortList.Join(Left!.Changes)}",
            RollbackOutcome.Unknown =>
                $"{cause}; then taking back what had been done failed, and what is left is not known: {_rollbackFailure!.Message}",
            RollbackOutcome.ChangedByAnotherProgram =>
                $"{cause}; then what had been done was taken back, but another program changed the table meanwhile; "
                + $"for it to be as it was before: {ShortList.Join(Left!.Changes)}",
        };
    }
}
