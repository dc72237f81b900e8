namespace Ipvsctl.Netlink;

internal sealed partial class MessageLine
{
    /// <summary>Appends a message's name, its sequence number, and the relevant flags, such as <c>GET_SERVICE seq 7 dump</c>.</summary>
    public void AppendHeader(string name, MessageHeader header)
    {
        Word($"{name} seq {header.Sequence}");
        bool request = (header.Flags & NetlinkUapi.NLM_F_REQUEST) != 0;
        if (request && (header.Flags & NetlinkUapi.NLM_F_ACK) != 0)
        {
            Word("ack");
        }

        if (request && (header.Flags & NetlinkUapi.NLM_F_DUMP) == NetlinkUapi.NLM_F_DUMP)
        {
            Word("dump");
        }

        if (!request && (header.Flags & NetlinkUapi.NLM_F_DUMP_INTR) != 0)
        {
            Word("interrupted");
        }
    }
}
