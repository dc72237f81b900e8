namespace Ipvsctl.Ipvs;

/// <summary>IPVS could not be asked, or said no. The message is one line: what was attempted, on what, the answer in words, what to try.</summary>
public sealed class IpvsException : Exception
{
    internal IpvsException(IpvsFailure failure, string attempted, string answer, string remedy, Exception? cause = null)
        : base($"cannot {attempted}: {answer}: {remedy}", cause)
    {
        Failure = failure;
        Attempted = attempted;
        Answer = answer;
        Remedy = remedy;
    }

    internal IpvsException(IpvsException failure, string state)
        : base($"{failure.Message}; {state}", failure)
    {
        Failure = failure.Failure;
        Attempted = failure.Attempted;
        Answer = failure.Answer;
        Remedy = failure.Remedy;
    }

    /// <summary>Who failed.</summary>
    public IpvsFailure Failure { get; }

    /// <summary>What was attempted, and on what.</summary>
    public string Attempted { get; }

    /// <summary>The kernel's answer, in words.</summary>
    public string Answer { get; }

    /// <summary>The next thing to try.</summary>
    public string Remedy { get; }
}

/// <summary>In which way IPVS failed.</summary>
public enum IpvsFailure
{
    /// <summary>IPVS is not there, or not for us: no module, no permission.</summary>
    Unreachable,

    /// <summary>The table could not be read.</summary>
    Query,

    /// <summary>A change was refused, and nothing of it was done.</summary>
    Change,

    /// <summary>Everything was written; but the table read again afterwards is not as wanted, or cannot be read.</summary>
    Proof,
}
