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
                $"{cause}; then the rollback could not undo everything; still to do: {ShortList.Join(Left!.Changes)}",
            RollbackOutcome.Unknown =>
                $"{cause}; then the rollback failed, and the state of the table is not known: {_rollbackFailure!.Message}",
            RollbackOutcome.ChangedByAnotherProgram =>
                $"{cause}; then the rollback undid everything, but another program changed the table meanwhile; "
                + $"these changes would restore the table: {ShortList.Join(Left!.Changes)}",
        };
    }
}
