using static Ipvsctl.Netlink.Generic.GenericUapi;

namespace Ipvsctl.Netlink.Generic;

/// <summary>
/// Sends requests to one generic netlink family. It resolves the family's id once. If the module was reloaded and the id has changed, it
/// resolves the id again and repeats the request.
/// </summary>
internal sealed class GenericConnection(INetlinkTransport transport, string family) : IDisposable
{
    private readonly NetlinkConnection _connection = new(transport);
    private ushort? _id;

    /// <summary>Sends a request and waits for the acknowledgment.</summary>
    /// <exception cref="FamilyNotFoundException">The kernel has no such family.</exception>
    /// <exception cref="NetlinkException">The kernel refused, or did not answer.</exception>
    /// <exception cref="NetlinkFormatException">The kernel's answer is malformed.</exception>
    public IReadOnlyList<TAnswer> Request<TAttributes, TAnswer>(byte command, TAttributes attributes)
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
        where TAnswer : class, INetlinkAttributeSet<TAnswer> =>
        Exchange<TAttributes, TAnswer>(NetlinkUapi.NLM_F_ACK, command, attributes);

    /// <summary>Requests a dump: all objects of a kind.</summary>
    /// <exception cref="FamilyNotFoundException">The kernel has no such family.</exception>
    /// <exception cref="NetlinkException">The kernel refused, or did not answer.</exception>
    /// <exception cref="NetlinkFormatException">The kernel's answer is malformed.</exception>
    public IReadOnlyList<TAnswer> Dump<TAttributes, TAnswer>(byte command, TAttributes attributes)
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
        where TAnswer : class, INetlinkAttributeSet<TAnswer> =>
        Exchange<TAttributes, TAnswer>(NetlinkUapi.NLM_F_DUMP, command, attributes);

    /// <summary>Sends requests in one datagram; see <see cref="NetlinkConnection.ExchangeBatch"/>.</summary>
    /// <param name="requests">The requests; enumerated again if the family's id is stale.</param>
    /// <returns>The refused requests.</returns>
    /// <exception cref="FamilyNotFoundException">The kernel has no such family.</exception>
    /// <exception cref="NetlinkException">The exchange failed; it is unknown which requests the kernel executed.</exception>
    /// <exception cref="NetlinkFormatException">The kernel's answer is malformed.</exception>
    public IReadOnlyList<RefusedRequest> Batch<TAttributes>(
        IEnumerable<(byte Command, TAttributes Attributes)> requests)
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
    {
        ushort id = _id ??= ResolveId();
        IReadOnlyList<RefusedRequest> refusals = BatchAs(id, requests, out int count);

        // If the family id is stale, the kernel executed nothing (docs/kernel.md#family).
        bool nothingDone = refusals.Count == count && refusals.All(refusal => refusal.Answer.Errno == Errno.ENOENT);
        if (nothingDone && count > 0)
        {
            _id = ResolveId();
        }

        return _id == id ? refusals : BatchAs(_id.Value, requests, out _);
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private IReadOnlyList<TAnswer> Exchange<TAttributes, TAnswer>(ushort flags, byte command, TAttributes attributes)
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
        where TAnswer : class, INetlinkAttributeSet<TAnswer>
    {
        ushort id = _id ??= ResolveId();
        try
        {
            return ExchangeAs<TAttributes, TAnswer>(id, flags, command, attributes);
        }
        catch (NetlinkException e) when (e is { Errno: Errno.ENOENT, Broken: false })
        {
            // ENOENT means a stale family id or a missing object. A changed id means the former.
            _id = ResolveId();
            if (_id == id)
            {
                throw;
            }
        }

        return ExchangeAs<TAttributes, TAnswer>(_id.Value, flags, command, attributes);
    }

    private IReadOnlyList<TAnswer> ExchangeAs<TAttributes, TAnswer>(ushort id, ushort flags, byte command, TAttributes attributes)
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
        where TAnswer : class, INetlinkAttributeSet<TAnswer> =>
        _connection.Exchange(
            new NetlinkRequest<GenericHeader, TAttributes>(id, flags, new GenericHeader(command), attributes),
            static message => message.Attributes<GenericHeader, TAnswer>());

    private IReadOnlyList<RefusedRequest> BatchAs<TAttributes>(
        ushort id, IEnumerable<(byte Command, TAttributes Attributes)> requests, out int count)
        where TAttributes : class, INetlinkAttributeSet<TAttributes> =>
        _connection.ExchangeBatch(WithHeaders(id, requests), out count);

    private static IEnumerable<NetlinkRequest<GenericHeader, TAttributes>> WithHeaders<TAttributes>(
        ushort id, IEnumerable<(byte Command, TAttributes Attributes)> requests)
        where TAttributes : class, INetlinkAttributeSet<TAttributes>
    {
        foreach ((byte command, TAttributes attributes) in requests)
        {
            yield return new NetlinkRequest<GenericHeader, TAttributes>(id, Flags: 0, new GenericHeader(command), attributes);
        }
    }

    // Requests the family by name instead of a dump, because only this form makes the kernel load the module (docs/kernel.md#family).
    private ushort ResolveId()
    {
        try
        {
            IReadOnlyList<FamilyAttributes> families = ExchangeAs<FamilyAttributes, FamilyAttributes>(
                GENL_ID_CTRL, NetlinkUapi.NLM_F_ACK, CTRL_CMD_GETFAMILY, new FamilyAttributes { Name = family });
            return families is [{ Id: { } id }, ..] ? id : throw new FamilyNotFoundException(family);
        }
        catch (NetlinkException e) when (e is { Errno: Errno.ENOENT, Broken: false })
        {
            throw new FamilyNotFoundException(family);
        }
    }
}
