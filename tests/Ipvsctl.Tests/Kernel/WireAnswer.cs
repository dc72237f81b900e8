using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Kernel;

/// <summary>One message that came back.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Flags">Its flags.</param>
/// <param name="Sequence">The request that it answers.</param>
/// <param name="Datagram">The number of the datagram that it came in.</param>
internal sealed record WireAnswer(ushort Type, ushort Flags, uint Sequence, int Datagram)
{
    /// <summary>The number of an error message or of a dump's end.</summary>
    public Errno Errno { get; init; }

    /// <summary>What the kernel added to the number.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is neither an error nor an end.</summary>
    public bool IsData => Type >= 16;

    /// <summary>Reads a message.</summary>
    public static WireAnswer Of(NetlinkMessage message, int datagram) =>
        new(message.Header.Type, message.Header.Flags, message.Header.Sequence, datagram)
        {
            Errno = message.Header.Type is NetlinkUapi.NLMSG_ERROR or NetlinkUapi.NLMSG_DONE ? (Errno)(-message.Head<int>()) : Errno.None,
            Text = ErrorMessage.Details(message)?.Message,
        };
}
