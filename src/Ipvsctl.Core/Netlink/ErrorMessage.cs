using System.Runtime.InteropServices;

namespace Ipvsctl.Netlink;

/// <summary>
/// Reads the part of an error message after the error number. It contains the header of the request, the rest of the request unless the
/// message is capped, and attributes if a flag is set.
/// </summary>
internal static class ErrorMessage
{
    /// <summary>Returns the details that the kernel added to the number; null if there are none.</summary>
    /// <exception cref="NetlinkFormatException">The message is truncated.</exception>
    public static ErrorAttributes? Details(NetlinkMessage message)
    {
        if (message.Header.Type != NetlinkUapi.NLMSG_ERROR || (message.Header.Flags & NetlinkUapi.NLM_F_ACK_TLVS) == 0)
        {
            return null;
        }

        if (message.Body.Length < sizeof(int) + MessageHeader.Size)
        {
            throw new NetlinkFormatException(
                $"an error message has {message.Body.Length} bytes, expected a number and the header of the request");
        }

        ReadOnlySpan<byte> rest = message.Body[sizeof(int)..];
        bool capped = (message.Header.Flags & NetlinkUapi.NLM_F_CAPPED) != 0;
        long echoed = capped ? MessageHeader.Size : MemoryMarshal.Read<MessageHeader>(rest).Length;
        if (echoed > rest.Length)
        {
            throw new NetlinkFormatException($"an error message says it repeats {echoed} bytes, {rest.Length} are left");
        }

        return ErrorAttributes.Read(rest[Math.Min(NetlinkAlignment.Align((int)echoed), rest.Length)..]);
    }
}
