using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

/// <summary>A real netlink socket, in the network namespace of the thread that opened it (docs/kernel.md#namespaces).</summary>
internal sealed class NetlinkSocket : INetlinkTransport
{
    /// <summary>The time limit of an answer. The kernel answers at once, unless it fails to acknowledge a daemon request.</summary>
    private static readonly TimeSpan ReceiveTimeout = TimeSpan.FromSeconds(5);

    // The kernel doubles this and charges up to 960 bytes for each unread answer, so a thousand fit (docs/kernel.md#lost-answers). A
    // datagram must fit the send buffer (docs/kernel.md#batches). Both are forced, because the host's limits (net.core) may be lower. A
    // process without the capability to force them cannot change IPVS either, and a default buffer is enough for the data it may read.
    private const int BufferSize = 512 * 1024;

    // Signals interrupt a call; so many in a row do not come by themselves.
    private const int MaximumAttempts = 1000;

    private readonly NetlinkSocketHandle _handle;

    private NetlinkSocket(NetlinkSocketHandle handle, uint portId)
    {
        _handle = handle;
        PortId = portId;
    }

    /// <inheritdoc />
    public uint PortId { get; }

    /// <summary>Identifies the socket's network namespace; empty if the kernel does not tell it.</summary>
    /// <exception cref="IOException">The kernel could tell it, but the call failed. HResult is the error number.</exception>
    public string ReadNamespaceNumber() => SocketNamespace.Identify(_handle);

    /// <summary>Opens and binds a socket of a netlink protocol.</summary>
    /// <param name="protocol"><c>NETLINK_GENERIC</c> or <c>NETLINK_ROUTE</c>.</param>
    /// <exception cref="NetlinkException">The kernel has no such protocol, or resources ran out.</exception>
    public static NetlinkSocket Open(int protocol)
    {
        NetlinkSocketHandle handle = SystemCalls.Socket(
            SystemCalls.AF_NETLINK, SystemCalls.SOCK_RAW | SystemCalls.SOCK_CLOEXEC, protocol);
        Check(!handle.IsInvalid, "open a netlink socket");

        // Extended acknowledgments contain the kernel's message; capped ones omit a copy of the request.
        Set(handle, SystemCalls.SOL_NETLINK, SystemCalls.NETLINK_EXT_ACK, 1);
        Set(handle, SystemCalls.SOL_NETLINK, SystemCalls.NETLINK_CAP_ACK, 1);
        TrySet(handle, SystemCalls.SOL_SOCKET, SystemCalls.SO_RCVBUFFORCE, BufferSize);
        TrySet(handle, SystemCalls.SOL_SOCKET, SystemCalls.SO_SNDBUFFORCE, BufferSize);
        Set(handle, SystemCalls.SOL_SOCKET, SystemCalls.SO_RCVTIMEO, new TimeValue((long)ReceiveTimeout.TotalSeconds, 0));

        var address = new SocketAddress(SystemCalls.AF_NETLINK, 0, PortId: 0, Groups: 0);
        Check(SystemCalls.Bind(handle, address, SocketAddress.Size) == 0, "bind a netlink socket");
        int length = SocketAddress.Size;
        Check(SystemCalls.GetSocketName(handle, out address, ref length) == 0, "read a netlink socket's address");
        return new NetlinkSocket(handle, address.PortId);
    }

    /// <inheritdoc />
    public void Send(ReadOnlySpan<byte> datagram)
    {
        var kernel = new SocketAddress(SystemCalls.AF_NETLINK, 0, PortId: 0, Groups: 0);
        nint sent;
        int attempts = 0;
        do
        {
            sent = SystemCalls.SendTo(_handle, datagram, datagram.Length, 0, kernel, SocketAddress.Size);
        }
        while (IsInterrupted(sent, ref attempts));

        Check(sent >= 0, "send to the kernel");
        if (sent != datagram.Length)
        {
            throw new NetlinkException($"the kernel took {sent} of {datagram.Length} bytes");
        }
    }

    /// <inheritdoc />
    public int Receive(Span<byte> buffer, out uint sender)
    {
        SocketAddress from;
        nint received;
        int attempts = 0;
        do
        {
            int length = SocketAddress.Size;
            received = SystemCalls.ReceiveFrom(_handle, buffer, buffer.Length, SystemCalls.MSG_TRUNC, out from, ref length);
        }
        while (IsInterrupted(received, ref attempts));

        if (received < 0 && LastError == Errno.EAGAIN)
        {
            throw new NetlinkException($"the kernel did not answer within {ReceiveTimeout.TotalSeconds} seconds", Errno.EAGAIN);
        }

        if (received < 0 && LastError == Errno.ENOBUFS)
        {
            Flush(buffer);
            throw new NetlinkException("the kernel lost answers", Errno.ENOBUFS);
        }

        Check(received >= 0, "receive from the kernel");
        sender = from.PortId;
        return (int)received;
    }

    /// <inheritdoc />
    public void Dispose() => _handle.Dispose();

    // The kernel drops every further answer until the queue is empty (docs/kernel.md#lost-answers).
    private void Flush(Span<byte> buffer)
    {
        nint received;
        int attempts = 0;
        do
        {
            int length = SocketAddress.Size;
            received = SystemCalls.ReceiveFrom(_handle, buffer, buffer.Length, SystemCalls.MSG_DONTWAIT, out _, ref length);
        }
        while (received >= 0 || IsInterrupted(received, ref attempts));
    }

    // Whether to repeat a call. A call that never gets through is an error, not an endless loop.
    private static bool IsInterrupted(nint result, ref int attempts) =>
        result < 0 && LastError == Errno.EINTR && ++attempts < MaximumAttempts;

    private static Errno LastError => (Errno)Marshal.GetLastPInvokeError();

    private static void Set<T>(NetlinkSocketHandle handle, int level, int option, T value) where T : unmanaged =>
        Check(TrySet(handle, level, option, value), "set up a netlink socket");

    // Best effort: some options need CAP_NET_ADMIN (docs/kernel.md#privileges).
    private static bool TrySet<T>(NetlinkSocketHandle handle, int level, int option, T value) where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));
        return SystemCalls.SetSocketOption(handle, level, option, bytes, bytes.Length) == 0;
    }

    private static void Check(bool succeeded, string what)
    {
        if (!succeeded)
        {
            throw new NetlinkException($"cannot {what}", LastError);
        }
    }
}
