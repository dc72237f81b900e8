using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Netlink;

/// <summary>A message read into its record, and the record written as a request of the same type, flags and sequence number.</summary>
/// <param name="Bytes">The whole message as our writer makes it.</param>
/// <param name="IsEqual">Whether reading those bytes gives the same protocol header and an equal record.</param>
internal sealed record Rewriting(byte[] Bytes, bool IsEqual)
{
    /// <summary>Rewrites every message of a datagram.</summary>
    /// <exception cref="NetlinkFormatException">The bytes make no sense.</exception>
    public static Rewriting Of(ReadOnlySpan<byte> datagram, bool routing)
    {
        var buffer = new NetlinkBuffer();
        bool equal = true;
        while (NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message))
        {
            equal &= MessageKind.Choose(message, routing, new Writing(buffer));
        }

        return new Rewriting([.. buffer.Written], equal);
    }

    private sealed class Writing(NetlinkBuffer buffer) : IMessageReading<bool>
    {
        public bool Read<THead, TAttributes>(NetlinkMessage message)
            where THead : unmanaged
            where TAttributes : class, INetlinkAttributeSet<TAttributes>
        {
            var request = new NetlinkRequest<THead, TAttributes>(
                message.Header.Type,
                (ushort)(message.Header.Flags & ~NetlinkUapi.NLM_F_REQUEST),
                message.Head<THead>(),
                message.Attributes<THead, TAttributes>());
            int start = buffer.Length;
            request.Write(buffer, message.Header.Sequence);

            ReadOnlySpan<byte> written = buffer.Written[start..];
            return NetlinkMessage.TryTake(ref written, out NetlinkMessage again)
                && written.IsEmpty
                && again.Head<THead>().Equals(request.Head)
                && again.Attributes<THead, TAttributes>().Equals(request.Attributes);
        }
    }
}
