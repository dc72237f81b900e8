using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs;

/// <summary>A request to the kernel failed, or the kernel refused it.</summary>
public sealed class IpvsException : DirectorException
{
    private readonly IpvsRequest _request;
    private readonly IpvsFault _fault;

    internal IpvsException(IpvsRequest request, IpvsFault fault, Exception cause) : base(cause)
    {
        _request = request;
        _fault = fault;
    }

    /// <summary>The kind of failure.</summary>
    public IpvsFailure Failure => _fault switch
    {
        IpvsFault.Connection or IpvsFault.Namespace or IpvsFault.NoFamily => IpvsFailure.Unreachable,
        IpvsFault.Answer when !IsBroken && Errno is (Errno.EPERM or Errno.EACCES or Errno.EPROTONOSUPPORT) => IpvsFailure.Unreachable,
        IpvsFault.Answer or IpvsFault.NoAddress or IpvsFault.Format => _request.IsChange ? IpvsFailure.Change : IpvsFailure.Query,
    };

    /// <summary>The operation that failed.</summary>
    public IpvsOperation Operation => _request.Operation;

    /// <summary>The service that the operation addresses; null if it addresses none.</summary>
    public ServiceIdentity? Service => _request.Service;

    /// <summary>The destination that the operation addresses; null if it addresses none.</summary>
    public DestinationIdentity? Destination => _request.Destination?.Identity;

    /// <summary>The kernel's error number (errno), such as 17 for EEXIST; 0 if it sent none.</summary>
    public int ErrorNumber => (int)Errno;

    /// <summary>Describes the attempted operation, in words.</summary>
    public string Attempted => $"{_request}";

    /// <summary>The kernel's answer, in words.</summary>
    public string Answer => Explain().Meaning;

    /// <summary>What to try next.</summary>
    public string Remedy => Explain().Remedy;

    private Errno Errno => InnerException switch
    {
        NetlinkException e => e.Errno,
        NetworkNamespaceException e => e.Errno,
        _ => Errno.None,
    };

    // Without an answer, the kernel may have executed the request or not. A rollback finds out; without one, it stays unknown.
    private protected override string BeforeState =>
        State is { Kind: ApplyStateKind.PartlyApplied } && (IsBroken || _fault == IpvsFault.Format)
            ? "; whether this change was made is unknown; besides, "
            : base.BeforeState;

    private bool IsBroken => InnerException is NetlinkException { Broken: true };

    private protected override string Describe()
    {
        IpvsAnswer answer = Explain();
        return $"cannot {_request}: {answer.Meaning}: {answer.Remedy}";
    }

    private IpvsAnswer Explain() => _fault switch
    {
        IpvsFault.Connection => ConnectionAnswer.ForSocket((NetlinkException)InnerException!),
        IpvsFault.Namespace => ConnectionAnswer.ForNamespace((NetworkNamespaceException)InnerException!),
        IpvsFault.NoFamily => new(
            "the kernel has no IPVS: the module ip_vs is not there, or may not be loaded",
            "load it (modprobe ip_vs), or use a kernel that has it; in a container the host must have it"),
        IpvsFault.Format => new(
            $"the kernel's answer makes no sense ({InnerException!.Message})",
            "report this as a bug of ipvsctl, with the kernel's version"),
        IpvsFault.Answer when IsBroken => ConnectionAnswer.ForExchange(_request, (NetlinkException)InnerException!),
        IpvsFault.NoAddress => IpvsAnswer.NoAddress with { Meaning = $"{IpvsAnswer.NoAddress.Meaning} ({InnerException!.Message})" },
        IpvsFault.Answer => IpvsAnswer.Explain(_request, Errno) is var answer
            ? answer with { Meaning = $"{answer.Meaning} ({InnerException!.Message})" }
            : default,
    };
}
