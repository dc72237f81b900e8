using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Netlink;

/// <summary>A socket's file descriptor, closed when the handle is.</summary>
internal sealed class NetlinkSocketHandle() : SafeHandleMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc />
    protected override bool ReleaseHandle() => SystemCalls.Close(handle) == 0;
}
