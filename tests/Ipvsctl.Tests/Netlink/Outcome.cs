using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Netlink;

/// <summary>What comes of reading bytes that may make no sense.</summary>
internal static class Outcome
{
    /// <summary>Null for a value or the one exception that reading may throw, else the exception that it threw.</summary>
    public static Exception? Of(ReadOnlySpan<byte> datagram, bool routing)
    {
        try
        {
            while (NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message))
            {
                Read(message, routing);
            }

            return null;
        }
        catch (NetlinkFormatException)
        {
            return null;
        }
        catch (Exception unforeseen)
        {
            // Any other exception is the answer that the tests ask for.
            return unforeseen;
        }
    }

    private static void Read(NetlinkMessage message, bool routing)
    {
        // A broken type may make any message an error message; so its readers see every one.
        ErrorMessage.Details(message);
        switch (message.Header.Type)
        {
            case NetlinkUapi.NLMSG_NOOP:
                break;
            case NetlinkUapi.NLMSG_DONE:
            case NetlinkUapi.NLMSG_ERROR:
                message.Head<int>();
                break;
            default:
                MessageKind.Choose(message, routing, Touch.Instance);
                break;
        }
    }

    private sealed class Touch : IMessageReading<bool>
    {
        public static readonly Touch Instance = new();

        public bool Read<THead, TAttributes>(NetlinkMessage message)
            where THead : unmanaged
            where TAttributes : class, INetlinkAttributeSet<TAttributes>
        {
            message.Head<THead>();
            return message.Attributes<THead, TAttributes>() is not null;
        }
    }
}
