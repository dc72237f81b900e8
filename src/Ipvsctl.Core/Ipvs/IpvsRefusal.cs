using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs;

/// <summary>A request that the kernel refused.</summary>
/// <param name="Index">The index of the request in its batch.</param>
/// <param name="Request">The request.</param>
/// <param name="Answer">The kernel's answer.</param>
internal readonly record struct IpvsRefusal(int Index, IpvsRequest Request, NetlinkException Answer)
{
    /// <summary>Converts the refusal to an exception.</summary>
    public IpvsException ToException() => new(Request, IpvsFault.Answer, Answer);
}
