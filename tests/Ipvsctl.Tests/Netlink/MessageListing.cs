using System.Globalization;
using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;

namespace Ipvsctl.Tests.Netlink;

/// <summary>Everything in a datagram as our readers see it: path to value, both in the words of the captures.</summary>
internal sealed class MessageListing : IMessageReading<bool>, IAttributeVisitor
{
    private readonly bool _routing;
    private readonly Stack<string> _prefixes = new([""]);

    private MessageListing(bool routing) => _routing = routing;

    private Dictionary<string, string> Values { get; } = [];

    /// <summary>Lists a datagram; of several messages each is <c>msg1</c>, <c>msg2</c> and so on.</summary>
    /// <exception cref="NetlinkFormatException">The bytes make no sense.</exception>
    public static IReadOnlyDictionary<string, string> Of(ReadOnlySpan<byte> datagram, bool routing, bool batch = false)
    {
        var listing = new MessageListing(routing);
        for (int number = 1; NetlinkMessage.TryTake(ref datagram, out NetlinkMessage message); number++)
        {
            listing.Within(batch ? $"msg{number}." : "", message);
        }

        return listing.Values;
    }

    /// <inheritdoc />
    public bool Read<THead, TAttributes>(NetlinkMessage message)
        where THead : unmanaged
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
    {
        ListHead(message.Head<THead>());
        try
        {
            message.Attributes<THead, TAttributes>().Describe(this);
        }
        catch (NetlinkFormatException e) when (e.Path.Length > 0)
        {
            // A message may be broken on purpose; then the complaint is what is to be seen of the attribute.
            Add(e.Path, e.Message[(e.Path.Length + 2)..]);
        }

        return true;
    }

    /// <inheritdoc />
    public void Number(string name, ulong value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public void Text(string name, string value) => Add(name, value);

    /// <inheritdoc />
    public void Field<T>(string name, T value) where T : struct, INetlinkField<T> => Add(name, value switch
    {
        AddressField address => $"{address.Bits:x32}",
        NetmaskField netmask => $"{netmask.Mask:x8}",
        FlagsField flags => $"0x{flags.Flags:x8} of 0x{flags.Mask:x8}",
        _ => $"{value}",
    });

    /// <inheritdoc />
    public void Unknown(ushort number, ReadOnlySpan<byte> payload) => Add($"ATTR_{number}", Convert.ToHexStringLower(payload));

    /// <inheritdoc />
    public void Enter(string name)
    {
        Add(name, "nest");
        _prefixes.Push($"{_prefixes.Peek()}{name}.");
    }

    /// <inheritdoc />
    public void Leave() => _prefixes.Pop();

    private void Within(string prefix, NetlinkMessage message)
    {
        _prefixes.Push(_prefixes.Peek() + prefix);
        ListHeader(message.Header);
        switch (message.Header.Type)
        {
            case NetlinkUapi.NLMSG_NOOP:
                break;
            case NetlinkUapi.NLMSG_DONE:
                Add("dump_error", $"{message.Head<int>()}");
                break;
            case NetlinkUapi.NLMSG_ERROR:
                ListError(message);
                break;
            default:
                MessageKind.Choose(message, _routing, this);
                break;
        }

        _prefixes.Pop();
    }

    private void ListError(NetlinkMessage message)
    {
        ErrorHead head = message.Head<ErrorHead>();
        Add("error", $"{head.Error}");
        _prefixes.Push(_prefixes.Peek() + "tlv.");
        ErrorMessage.Details(message)?.Describe(this);
        _prefixes.Pop();

        ReadOnlySpan<byte> rest = message.Body[sizeof(int)..];
        if ((message.Header.Flags & NetlinkUapi.NLM_F_CAPPED) == 0 && NetlinkMessage.TryTake(ref rest, out NetlinkMessage request))
        {
            Within("msg.", request);
            return;
        }

        _prefixes.Push(_prefixes.Peek() + "msg.");
        ListHeader(head.Request);
        _prefixes.Pop();
    }

    private void ListHeader(MessageHeader header)
    {
        Number("nlmsg_len", header.Length);
        Number("nlmsg_type", header.Type);
        Number("nlmsg_flags", header.Flags);
        Number("nlmsg_seq", header.Sequence);
        Number("nlmsg_pid", header.PortId);
    }

    private void ListHead<THead>(THead head)
    {
        switch (head)
        {
            case GenericHeader generic:
                Number("cmd", generic.Command);
                Number("version", generic.Version);
                Number("reserved", generic.Reserved);
                break;
            case LinkHeader link:
                Number("ifi_family", link.Family);
                Number("ifi_type", link.Type);
                Add("ifi_index", $"{link.Index}");
                Number("ifi_flags", link.Flags);
                Number("ifi_change", link.Change);
                break;
            case AddressHeader address:
                Number("ifa_family", address.Family);
                Number("ifa_prefixlen", address.PrefixLength);
                Number("ifa_flags", address.Flags);
                Number("ifa_scope", address.Scope);
                Number("ifa_index", address.Index);
                break;
        }
    }

    // A path that comes twice must be seen: the reader takes the last of a repeated attribute, the captures have none.
    private void Add(string name, string value) => Values.Add((_prefixes.Peek() + name).Replace(" / ", "."), value);
}
