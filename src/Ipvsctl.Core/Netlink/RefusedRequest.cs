namespace Ipvsctl.Netlink;

/// <summary>A request of a batch that the kernel refused.</summary>
/// <param name="Index">The index of the request in its batch.</param>
/// <param name="Answer">The kernel's answer.</param>
internal sealed record RefusedRequest(int Index, NetlinkException Answer);
