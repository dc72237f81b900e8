namespace Ipvsctl.Netlink;

/// <summary>What every message has beside its type, in words.</summary>
internal static class MessageFlags
{
    /// <summary><c>GET_SERVICE seq 7 dump</c>: a message's name, its number, and what its flags ask for or say.</summary>
    public static void Head(this MessageLine line, string name, MessageHeader header)
    {
        line.Word($"{name} seq {header.Sequence}");
        bool request = (header.Flags & NetlinkUapi.NLM_F_REQUEST) != 0;
        if (request && (header.Flags & NetlinkUapi.NLM_F_ACK) != 0)
        {
            line.Word("ack");
        }

        if (request && (header.Flags & NetlinkUapi.NLM_F_DUMP) == NetlinkUapi.NLM_F_DUMP)
        {
            line.Word("dump");
        }

        if (!request && (header.Flags & NetlinkUapi.NLM_F_DUMP_INTR) != 0)
        {
            line.Word("interrupted");
        }
    }
}
