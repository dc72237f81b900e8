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

    /// <summary>A client of the network namespace that the thread is in.</summary>
    /// <exception cref="IpvsException">The kernel has no generic netlink.</exception>
    public static IpvsClient Open()
    {
        try
        {
            return new IpvsClient(NetlinkSocket.Open(NetlinkUapi.NETLINK_GENERIC));
        }
        catch (NetlinkException e)
        {
            throw new IpvsException(
                IpvsFailure.Unreachable, "reach IPVS", e.Message, "use a kernel with CONFIG_NET and IPVS", e);
        }
    }

    /// <summary>The whole table. The kernel has no consistent snapshot; what a change repeats in the dump is taken once.</summary>
    public VirtualServerTable ReadTable()
    {
        var services = new Dictionary<ServiceIdentity, VirtualService>();
        foreach (CommandAttributes answer in Dump(new IpvsOperation(IpvsCommand.ReadServices), IPVS_CMD_GET_SERVICE, new CommandAttributes()))
        {
            if (answer.Service is { } service)
            {
                ServiceIdentity identity = ServiceMapping.ToIdentity(service);
                services[identity] = new VirtualService(identity, ServiceMapping.ToSettings(service), ReadDestinations(identity));
            }
        }

        return new VirtualServerTable(services.Values);
    }

    /// <summary>One service with its destinations; null if there is none of that identity.</summary>
    public VirtualService? ReadService(ServiceIdentity identity)
    {
        var query = new CommandAttributes { Service = ServiceMapping.ToKey(identity) };
        CommandAttributes? answer = Translated(
            new IpvsOperation(IpvsCommand.ReadService) { Service = identity }, () => GetService(query));
        return answer?.Service is { } service
            ? new VirtualService(identity, ServiceMapping.ToSettings(service), ReadDestinations(identity))
            : null;
    }

    /// <summary>NEW_SERVICE: adds a service, without destinations.</summary>
    public void AddService(ServiceIdentity identity, ServiceSettings settings) => Request(
        new IpvsOperation(IpvsCommand.AddService) { Service = identity, Settings = settings },
        IPVS_CMD_NEW_SERVICE,
        new CommandAttributes { Service = ServiceMapping.ToWire(identity, settings) });

    /// <summary>SET_SERVICE: replaces all settings of a service; destinations and connections stay.</summary>
    public void UpdateService(ServiceIdentity identity, ServiceSettings settings) => Request(
        new IpvsOperation(IpvsCommand.UpdateService) { Service = identity, Settings = settings },
        IPVS_CMD_SET_SERVICE,
        new CommandAttributes { Service = ServiceMapping.ToWire(identity, settings) });

    /// <summary>DEL_SERVICE: deletes a service with its destinations.</summary>
    public void DeleteService(ServiceIdentity identity) => Request(
        new IpvsOperation(IpvsCommand.DeleteService) { Service = identity },
        IPVS_CMD_DEL_SERVICE,
        new CommandAttributes { Service = ServiceMapping.ToKey(identity) });

    /// <summary>NEW_DEST: adds a destination.</summary>
    public void AddDestination(ServiceIdentity service, Destination destination) => Request(
        new IpvsOperation(IpvsCommand.AddDestination) { Service = service, Destination = destination.Identity },
        IPVS_CMD_NEW_DEST,
        new CommandAttributes { Service = ServiceMapping.ToKey(service), Destination = DestinationMapping.ToWire(destination) });

    /// <summary>SET_DEST: replaces everything of a destination but its identity; connections stay.</summary>
    public void UpdateDestination(ServiceIdentity service, Destination destination) => Request(
        new IpvsOperation(IpvsCommand.UpdateDestination) { Service = service, Destination = destination.Identity },
        IPVS_CMD_SET_DEST,
        new CommandAttributes { Service = ServiceMapping.ToKey(service), Destination = DestinationMapping.ToWire(destination) });

    /// <summary>DEL_DEST: deletes a destination. Its connections get no more packets, unless it comes back.</summary>
    public void DeleteDestination(ServiceIdentity service, DestinationIdentity destination) => Request(
        new IpvsOperation(IpvsCommand.DeleteDestination) { Service = service, Destination = destination },
        IPVS_CMD_DEL_DEST,
        new CommandAttributes { Service = ServiceMapping.ToKey(service), Destination = DestinationMapping.ToKey(destination) });

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

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

    // GET_DEST of a service that is gone is an empty dump, not an error.
    private IEnumerable<Destination> ReadDestinations(ServiceIdentity identity)
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
            }
        }

        return destinations.Values;
    }

    private IReadOnlyList<CommandAttributes> Dump(IpvsOperation operation, byte command, CommandAttributes attributes) =>
        Translated(operation, () => _connection.Dump<CommandAttributes, CommandAttributes>(command, attributes));

    private void Request(IpvsOperation operation, byte command, CommandAttributes attributes) =>
        Translated(operation, () => _connection.Request<CommandAttributes, CommandAttributes>(command, attributes));

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
            IpvsAnswer answer = IpvsAnswer.Explain(operation, e.Errno);
            throw new IpvsException(Failure(operation, e), $"{operation}", $"{answer.Meaning} ({e.Message})", answer.Remedy, e);
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

    private static IpvsFailure Failure(IpvsOperation operation, NetlinkException e) => e.Errno switch
    {
        Errno.EPERM or Errno.EACCES or Errno.EPROTONOSUPPORT => IpvsFailure.Unreachable,
        _ => operation.IsChange ? IpvsFailure.Change : IpvsFailure.Query,
    };
}
