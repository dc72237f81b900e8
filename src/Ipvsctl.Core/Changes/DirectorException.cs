namespace Ipvsctl.Changes;

/// <summary>An operation on a director failed. The properties hold the facts; the message describes them in a sentence.</summary>
public abstract class DirectorException : Exception
{
    private protected DirectorException(Exception? cause) : base(null, cause)
    {
    }

    /// <summary>The state of the table after the failure; null if the operation only reads, or if other properties describe it.</summary>
    public ApplyState? State { get; internal set; }

    /// <summary>A sentence: what failed, on what, why, and what to try next.</summary>
    public sealed override string Message => State is null ? Describe() : $"{Describe()}{BeforeState}{State}";

    /// <summary>The text between the failure and the state.</summary>
    private protected virtual string BeforeState => "; ";

    private protected abstract string Describe();
}
