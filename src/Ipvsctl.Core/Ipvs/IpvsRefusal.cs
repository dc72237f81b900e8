using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs;

/// <summary>A request that the kernel refused.</summary>
/// <param name="Index">The index of the request in its batch.</param>
/// <param name="Request">The request.</param>
/// <param name="Answer">The kernel's answer.</param>
/// <param name="Fault">Why: the answer's number says it, or the network namespace has no address.</param>
internal sealed record IpvsRefusal(int Index, IpvsRequest Request, NetlinkException Answer, IpvsFault Fault = IpvsFault.Answer)
{
    /// <summary>Converts the refusal to an exception.</summary>
    public IpvsException ToException() => new(Request, Fault, Answer);
}
