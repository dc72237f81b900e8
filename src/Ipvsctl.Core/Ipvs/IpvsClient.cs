using Ipvsctl.Interfaces;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs;

/// <summary>
/// Reads and changes the IPVS table of one network namespace. It throws only <see cref="IpvsException"/>. It is not thread-safe:
/// <see cref="Director"/> serializes its callers.
/// </summary>
/// <param name="transport">The socket.</param>
/// <param name="readNamespaceNumber">Reads the number of its network namespace; null if it has none.</param>
/// <param name="hasAddress">Asks whether its network namespace has an IPv4 address; null if that is out of the question.</param>
internal sealed class IpvsClient(INetlinkTransport transport, Func<string>? readNamespaceNumber = null, Func<bool>? hasAddress = null) : IDisposable
{
    // Up to this many services, single requests cost less than a dump of all services.
    private const int MaximumSingleReads = 16;

    private readonly GenericConnection _connection = new(transport, IPVS_GENL_NAME);
    private readonly ServiceKeys _keys = new();
    private bool? _hasAddress;

    /// <summary>Identifies the client's network namespace; empty if the kernel does not tell it.</summary>
    /// <exception cref="IOException">The kernel could tell it, but the call failed. HResult is the error number.</exception>
    public string NamespaceNumber => readNamespaceNumber?.Invoke() ?? "";

    /// <summary>Opens a client.</summary>
    /// <param name="networkNamespace">The network namespace; null for that of the calling thread.</param>
    /// <param name="trace">Receives one decoded line for each message; null to skip them.</param>
    /// <exception cref="IpvsException">
    /// The namespace is missing, entering it is not permitted, or the kernel has no generic netlink.
    /// </exception>
    public static IpvsClient Open(string? networkNamespace = null, Action<string>? trace = null)
    {
        try
        {
            NetlinkSocket socket = NetworkNamespace.Run(networkNamespace, () => NetlinkSocket.Open(NetlinkUapi.NETLINK_GENERIC));
            return new IpvsClient(
                trace is null ? socket : new TracedTransport(socket, IpvsMessages.Describe, trace),
                socket.ReadNamespaceNumber,
                () => HasAddress(networkNamespace));
        }
        catch (NetworkNamespaceException e)
        {
            throw new IpvsException(new IpvsRequest(IpvsOperation.EnterNamespace) { Namespace = networkNamespace }, IpvsFault.Namespace, e);
        }
        catch (NetlinkException e)
        {
            throw new IpvsException(new IpvsRequest(IpvsOperation.Connect), IpvsFault.Connection, e);
        }
    }

    /// <summary>
    /// Reads a table without its counters. The kernel has no consistent snapshot, so a dump may repeat an entry if the table changes
    /// meanwhile; the table contains it once.
    /// </summary>
    public VirtualServerTable ReadTable(ReadScope scope) => Read(scope, counters: null);

    /// <summary>Reads a table with its counters.</summary>
    public VirtualServerTable ReadTable(ReadScope scope, out TableCounters counters)
    {
        var collected = new Dictionary<ServiceIdentity, ServiceCounters>();
        VirtualServerTable table = Read(scope, collected);
        counters = new TableCounters(collected);
        return table;
    }

    /// <summary>Sends changes in order. The kernel continues after a refusal, and executes every request that it does not refuse.</summary>
    /// <returns>The refusals, each with the index of its request.</returns>
    public IReadOnlyList<IpvsRefusal> Execute(IReadOnlyList<IpvsRequest> requests)
    {
        IReadOnlyList<RefusedRequest> refusals = TranslateFailures(requests[0], () => _connection.Batch(ToWire(requests)));
        return
        [
            .. refusals.Select(one => new IpvsRefusal(
                one.Index, requests[one.Index], one.Answer, Cause(requests[one.Index], one.Answer))),
        ];
    }

    /// <summary>Reads the destinations of a service in the order in which they were added; the kernel lists the newest first.</summary>
    /// <exception cref="IpvsException">The read failed.</exception>
    public IReadOnlyList<DestinationIdentity> ReadOrder(ServiceIdentity service)
    {
        IReadOnlyList<CommandAttributes> answers = Dump(new IpvsRequest(IpvsOperation.ReadDestinations) { Service = service });
        var seen = new Dictionary<DestinationIdentity, Destination>(answers.Count);
        var order = new List<DestinationIdentity>(answers.Count);
        foreach (DestinationAttributes attributes in answers.Select(answer => answer.Destination).OfType<DestinationAttributes>().Reverse())
        {
            Destination destination = DestinationMapping.ToModel(service.Family, attributes);
            if (seen.TryAdd(destination.Identity, destination))
            {
                order.Add(destination.Identity);
            }
        }

        return order;
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private IEnumerable<(byte Command, CommandAttributes Attributes)> ToWire(IReadOnlyList<IpvsRequest> requests)
    {
        foreach (IpvsRequest request in requests)
        {
            yield return (request.Command, request.ToWire(_keys));
        }
    }

    // Asks once: all refusals of a batch have this cause, or none.
    private IpvsFault Cause(IpvsRequest request, NetlinkException refusal) =>
        refusal.Errno == Errno.EINVAL && request.NeedsLocalAddress && !(_hasAddress ??= hasAddress?.Invoke() ?? true)
            ? IpvsFault.NoAddress
            : IpvsFault.Answer;

    private static bool HasAddress(string? networkNamespace)
    {
        try
        {
            return InterfaceDirectory.Read(networkNamespace).Any(link => link.Addresses.Any(address => !address.IsV6));
        }
        catch (InterfaceException)
        {
            return true;
        }
    }

    private VirtualServerTable Read(ReadScope scope, Dictionary<ServiceIdentity, ServiceCounters>? counters)
    {
        var services = new Dictionary<ServiceIdentity, VirtualService>();
        foreach (ServiceAttributes attributes in ReadServices(scope.Services))
        {
            ServiceIdentity identity = MapAnswer(IpvsOperation.ReadServices, () => ServiceMapping.ToIdentity(attributes));
            if (scope.Services?.Contains(identity) == false)
            {
                continue;
            }

            DestinationReading destinations = ReadDestinations(identity, counters is not null);
            services[identity] = MapAnswer(
                IpvsOperation.ReadServices,
                () => new VirtualService(identity, ServiceMapping.ToSettings(attributes), destinations.Destinations));
            counters?[identity] = new ServiceCounters(
                StatisticsMapping.ToModel(attributes.Statistics64 ?? attributes.Statistics), destinations.Counters);
        }

        return new VirtualServerTable(
            [.. services.Values], scope.Timeouts ? ReadTimeouts() : null, scope.Daemons ? ReadDaemons() : null);
    }

    private IEnumerable<ServiceAttributes> ReadServices(IReadOnlySet<ServiceIdentity>? only) => only is { Count: <= MaximumSingleReads }
        ? ReadSingly(only)
        : Dump(new IpvsRequest(IpvsOperation.ReadServices))
            .Select(answer => answer.Service)
            .OfType<ServiceAttributes>();

    private List<ServiceAttributes> ReadSingly(IReadOnlySet<ServiceIdentity> services)
    {
        var found = new List<ServiceAttributes>();
        foreach (ServiceIdentity identity in services)
        {
            if (ReadService(identity) is { } attributes)
            {
                found.Add(attributes);
            }
        }

        return found;
    }

    private ServiceAttributes? ReadService(ServiceIdentity identity)
    {
        var request = new IpvsRequest(IpvsOperation.ReadService) { Service = identity };
        return TranslateFailures(request, () =>
        {
            try
            {
                return Request(request) is [{ Service: { } service }, ..] ? service : null;
            }
            catch (NetlinkException e) when (e is { Errno: Errno.ESRCH, Broken: false })
            {
                return null;
            }
        });
    }

    // For a missing service, GET_DEST returns an empty dump instead of an error.
    private DestinationReading ReadDestinations(ServiceIdentity identity, bool withCounters)
    {
        var request = new IpvsRequest(IpvsOperation.ReadDestinations) { Service = identity };
        IReadOnlyList<CommandAttributes> answers = Dump(request);
        return MapAnswer(request.Operation, () => DestinationReading.From(identity.Family, answers, withCounters));
    }

    private Timeouts ReadTimeouts()
    {
        var request = new IpvsRequest(IpvsOperation.ReadTimeouts);
        CommandAttributes answer = TranslateFailures(request, () => Request(request)) is [var first, ..] ? first : new CommandAttributes();
        return MapAnswer(request.Operation, () =>
            new Timeouts(answer.TimeoutTcp, answer.TimeoutTcpFin, answer.TimeoutUdp).WithDefaults(Timeouts.KernelDefault));
    }

    private SyncDaemons ReadDaemons()
    {
        var request = new IpvsRequest(IpvsOperation.ReadDaemons);
        IReadOnlyList<CommandAttributes> answers = Dump(request);
        return MapAnswer(request.Operation, () => DaemonMapping.ToModel(answers));
    }

    private IReadOnlyList<CommandAttributes> Request(IpvsRequest request) =>
        _connection.Request<CommandAttributes, CommandAttributes>(request.Command, request.ToWire(_keys));

    private IReadOnlyList<CommandAttributes> Dump(IpvsRequest request) =>
        TranslateFailures(request, () => _connection.Dump<CommandAttributes, CommandAttributes>(request.Command, request.ToWire(_keys)));

    private static T TranslateFailures<T>(IpvsRequest request, Func<T> exchange)
    {
        try
        {
            return exchange();
        }
        catch (FamilyNotFoundException e)
        {
            throw new IpvsException(request, IpvsFault.NoFamily, e);
        }
        catch (NetlinkException e)
        {
            throw new IpvsException(request, IpvsFault.Answer, e);
        }
        catch (NetlinkFormatException e)
        {
            throw new IpvsException(request, IpvsFault.Format, e);
        }
    }

    // The model accepts everything that a kernel can hold, so a value that it rejects is a format error.
    private static T MapAnswer<T>(IpvsOperation operation, Func<T> map)
    {
        try
        {
            return map();
        }
        catch (ArgumentException e)
        {
            throw new IpvsException(new IpvsRequest(operation), IpvsFault.Format, e);
        }
    }
}
