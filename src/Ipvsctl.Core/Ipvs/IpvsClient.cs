using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Ipvs;

/// <summary>The IPVS of one network namespace: one method, one command. Nothing but <see cref="IpvsException"/> leaves it.</summary>
internal sealed class IpvsClient(INetlinkTransport transport) : IDisposable
{
    private readonly GenericConnection _connection = new(transport, IPVS_GENL_NAME);
    private readonly ServiceKeys _keys = new();

    /// <summary>A client of the network namespace that the thread is in.</summary>
    /// <param name="trace">Is handed a line for every message, decoded; null if nobody wants to see them.</param>
    /// <exception cref="IpvsException">The kernel has no generic netlink.</exception>
    public static IpvsClient Open(Action<string>? trace = null)
    {
        try
        {
            INetlinkTransport socket = NetlinkSocket.Open(NetlinkUapi.NETLINK_GENERIC);
            return new IpvsClient(trace is null ? socket : new TracedTransport(socket, IpvsMessages.Describe, trace));
        }
        catch (NetlinkException e)
        {
            throw new IpvsException(
                IpvsFailure.Unreachable, "reach IPVS", e.Message, "use a kernel with CONFIG_NET and IPVS", e);
        }
    }

    /// <summary>Moves the calling thread into another network namespace, for every client that it opens from now on.</summary>
    /// <exception cref="IpvsException">There is no such namespace, or it may not be entered.</exception>
    public static void Enter(string networkNamespace)
    {
        try
        {
            NetworkNamespace.Enter(networkNamespace);
        }
        catch (NetlinkException e)
        {
            throw new IpvsException(
                IpvsFailure.Unreachable,
                $"use the network namespace {networkNamespace}",
                e.Message,
                "expected a name that ip netns list shows or the path of a namespace, and CAP_SYS_ADMIN to enter it",
                e);
        }
    }

    /// <summary>The whole table, without a consistent snapshot; an entry that a dump repeats is used once (docs/kernel.md#dumps).</summary>
    /// <param name="counters">Is told what services and destinations have counted; null if nobody wants to know.</param>
    public VirtualServerTable ReadTable(TableCounters? counters = null) => ReadTable(only: null, counters);

    /// <summary>The services of some identities, as many of them as there are, with timeouts and synchronisation daemons.</summary>
    public VirtualServerTable ReadTable(IReadOnlySet<ServiceIdentity> identities)
    {
        // Few are asked for one by one; for many, one dump of all services costs less.
        const int Few = 16;
        return identities.Count <= Few
            ? new VirtualServerTable(
                identities.Select(identity => ReadService(identity)).OfType<VirtualService>(), ReadTimeouts(), ReadDaemons())
            : ReadTable(identities, counters: null);
    }

    /// <summary>One service with its destinations; null if there is none of that identity.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="counters">Is told what the destinations have counted; null if nobody wants to know.</param>
    public VirtualService? ReadService(ServiceIdentity identity, TableCounters? counters = null)
    {
        var query = new CommandAttributes { Service = ServiceMapping.ToKey(identity) };
        CommandAttributes? answer = Translated(
            new IpvsOperation(IpvsCommand.ReadService) { Service = identity }, () => GetService(query));
        return answer?.Service is { } service
            ? new VirtualService(identity, ServiceMapping.ToSettings(service), ReadDestinations(identity, counters))
            : null;
    }

    /// <summary>Makes one change.</summary>
    public void Execute(IpvsRequest request)
    {
        if (Execute([request]) is [var (_, refusal), ..])
        {
            throw refusal;
        }
    }

    /// <summary>Makes changes in their order, going on after one that the kernel refuses; what was not refused was done.</summary>
    /// <returns>The refusals, each with the index of its request.</returns>
    public IReadOnlyList<(int Index, IpvsException Refusal)> Execute(IReadOnlyList<IpvsRequest> requests)
    {
        var refusals = Translated(requests[0].Operation, () => _connection.Batch(requests.Select(one => (one.Command, one.ToWire(_keys)))));
        return [.. refusals.Select(one => (one.Index, Translate(requests[one.Index].Operation, one.Refusal)))];
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private VirtualServerTable ReadTable(IReadOnlySet<ServiceIdentity>? only, TableCounters? counters)
    {
        var services = new Dictionary<ServiceIdentity, VirtualService>();
        foreach (CommandAttributes answer in Dump(new IpvsOperation(IpvsCommand.ReadServices), IPVS_CMD_GET_SERVICE, new CommandAttributes()))
        {
            if (answer.Service is { } service
                && ServiceMapping.ToIdentity(service) is var identity
                && only?.Contains(identity) != false)
            {
                services[identity] = new VirtualService(identity, ServiceMapping.ToSettings(service), ReadDestinations(identity, counters));
                counters?.Add(identity, StatisticsMapping.ToModel(service.Statistics, service.Statistics64));
            }
        }

        return new VirtualServerTable(services.Values, ReadTimeouts(), ReadDaemons());
    }

    private Timeouts ReadTimeouts()
    {
        CommandAttributes answer = Translated(
            new IpvsOperation(IpvsCommand.ReadTimeouts),
            () => _connection.Request<CommandAttributes, CommandAttributes>(IPVS_CMD_GET_CONFIG, new CommandAttributes())) is [var first, ..]
            ? first
            : new CommandAttributes();
        return new Timeouts(answer.TimeoutTcp, answer.TimeoutTcpFin, answer.TimeoutUdp).Or(Timeouts.KernelDefault);
    }

    private SyncDaemons ReadDaemons() =>
        DaemonMapping.ToModel(Dump(new IpvsOperation(IpvsCommand.ReadDaemons), IPVS_CMD_GET_DAEMON, new CommandAttributes()));

    private CommandAttributes? GetService(CommandAttributes query)
    {
        try
        {
            return _connection.Request<CommandAttributes, CommandAttributes>(IPVS_CMD_GET_SERVICE, query) is [var answer, ..] ? answer : null;
        }
        catch (NetlinkException e) when (e is { Errno: Errno.ESRCH, Broken: false })
        {
            return null;
        }
    }

    // GET_DEST of a missing service is an empty dump, not an error (docs/kernel.md#commands).
    private IEnumerable<Destination> ReadDestinations(ServiceIdentity identity, TableCounters? counters)
    {
        var destinations = new Dictionary<DestinationIdentity, Destination>();
        var query = new CommandAttributes { Service = ServiceMapping.ToKey(identity) };
        foreach (CommandAttributes answer in Dump(
            new IpvsOperation(IpvsCommand.ReadDestinations) { Service = identity }, IPVS_CMD_GET_DEST, query))
        {
            if (answer.Destination is { } attributes)
            {
                Destination destination = DestinationMapping.ToModel(identity.Family, attributes);
                destinations[destination.Identity] = destination;
                counters?.Add(
                    identity,
                    destination.Identity,
                    StatisticsMapping.ToConnections(attributes),
                    StatisticsMapping.ToModel(attributes.Statistics, attributes.Statistics64));
            }
        }

        return destinations.Values;
    }

    private IReadOnlyList<CommandAttributes> Dump(IpvsOperation operation, byte command, CommandAttributes attributes) =>
        Translated(operation, () => _connection.Dump<CommandAttributes, CommandAttributes>(command, attributes));

    private static T Translated<T>(IpvsOperation operation, Func<T> exchange)
    {
        try
        {
            return exchange();
        }
        catch (FamilyNotFoundException e)
        {
            throw new IpvsException(
                IpvsFailure.Unreachable,
                $"{operation}",
                "the kernel has no IPVS: the module ip_vs is not there, or may not be loaded",
                "load it (modprobe ip_vs), or use a kernel that has it; in a container the host must have it",
                e);
        }
        catch (NetlinkException e)
        {
            throw Translate(operation, e);
        }
        catch (NetlinkFormatException e)
        {
            throw new IpvsException(
                operation.IsChange ? IpvsFailure.Change : IpvsFailure.Query,
                $"{operation}",
                $"the kernel's answer makes no sense ({e.Message})",
                "report this as a bug of ipvsctl, with the kernel's version",
                e);
        }
    }

    private static IpvsException Translate(IpvsOperation operation, NetlinkException e)
    {
        IpvsAnswer answer = IpvsAnswer.Explain(operation, e.Errno);
        return new IpvsException(Failure(operation, e), $"{operation}", $"{answer.Meaning} ({e.Message})", answer.Remedy, e);
    }

    private static IpvsFailure Failure(IpvsOperation operation, NetlinkException e) => e.Errno switch
    {
        Errno.EPERM or Errno.EACCES or Errno.EPROTONOSUPPORT => IpvsFailure.Unreachable,
        _ => operation.IsChange ? IpvsFailure.Change : IpvsFailure.Query,
    };
}
