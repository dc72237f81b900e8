namespace Ipvsctl.Changes;

/// <summary>An operation on a director failed. The properties are the facts; the message puts them into a sentence.</summary>
public abstract class DirectorException : Exception
{
    private protected DirectorException(Exception? cause) : base(null, cause)
    {
    }

    /// <summary>What the failure leaves of the table; null if nothing was to be changed, or if the exception says it otherwise.</summary>
    public ApplyState? State { get; internal set; }

    /// <summary>The sentence: what failed, on what, why, and what to try next.</summary>
    public sealed override string Message => State is null ? Describe() : $"{Describe()}{BeforeState}{State}";

    /// <summary>What stands between the failure and the state.</summary>
    private protected virtual string BeforeState => "; ";

    private protected abstract string Describe();
}
