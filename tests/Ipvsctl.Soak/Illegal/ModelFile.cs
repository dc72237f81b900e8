using Ipvsctl.Model;

namespace Ipvsctl.Soak.Illegal;

/// <summary>A model file that says everything of a table, to be broken. What is new in it is in no table of the experiment.</summary>
/// <param name="random">What is random about it.</param>
/// <param name="table">The table.</param>
internal sealed class ModelFile(Random random, VirtualServerTable table)
{
    private readonly Dictionary<ServiceIdentity, Items> _destinations = [];
    private readonly HashSet<string> _claimed = [];
    private int _new;

    /// <summary>What is random about it.</summary>
    public Random Random { get; } = random;

    /// <summary>The table.</summary>
    public VirtualServerTable Table { get; } = table;

    /// <summary>The whole file.</summary>
    public Mapping Root { get; private init; } = new();

    /// <summary>A file that says everything of a table.</summary>
    public static ModelFile Of(Random random, VirtualServerTable table)
    {
        var file = new ModelFile(random, table);
        var timeouts = file.Root.Set("timeouts", new Mapping());
        timeouts.Set("tcp", Value.Of(table.Timeouts!.Tcp!.Value));
        timeouts.Set("tcp-fin", Value.Of(table.Timeouts.TcpFin!.Value));
        timeouts.Set("udp", Value.Of(table.Timeouts.Udp!.Value));
        var services = file.Root.Set("services", new Items());
        foreach (VirtualService service in table.Services)
        {
            Mapping mapping = services.Add(LegalParts.Of(service.Identity, service.Settings));
            Items destinations = mapping.Set("destinations", new Items());
            file._destinations[service.Identity] = destinations;
            foreach (Destination destination in service.Destinations)
            {
                destinations.Add(LegalParts.Of(destination));
            }
        }

        return file;
    }

    /// <summary>One of some.</summary>
    public T OneOf<T>(params IReadOnlyList<T> some) => some[Random.Next(some.Count)];

    /// <summary>Adds a service that is not in the table.</summary>
    public (ServiceIdentity Identity, Mapping Mapping) AddService(Protocol protocol, IpFamily family)
    {
        ServiceIdentity identity = ServiceIdentity.FromAddress(protocol, NewAddress(family), 80);
        return (identity, AddService(LegalParts.Of(identity, new ServiceSettings(Scheduler.RoundRobin, SchedulerFlags.None, OnePacket: false, Persistence: null))));
    }

    /// <summary>Adds a service as it is.</summary>
    public Mapping AddService(Mapping service) => ((Items)Root["services"]).Add(service);

    /// <summary>Adds a destination that is not in the table, to a service that is, with the port that its method wants.</summary>
    public NewDestination AddDestination(ServiceIdentity service, IpFamily family, ForwardingMethod forwarding)
    {
        bool keepsPort = forwarding != ForwardingMethod.Nat && !service.IsFirewallMark;
        var destination = new Destination(
            new DestinationIdentity(NewAddress(family), keepsPort ? service.Port : (ushort)80), forwarding, 1, default, default);
        return new NewDestination(service, destination, _destinations[service].Add(LegalParts.Of(destination)));
    }

    /// <summary>Adds a destination as it is.</summary>
    public Mapping AddDestination(ServiceIdentity service, Mapping destination) => _destinations[service].Add(destination);

    /// <summary>Whether nothing was broken yet that has to do with a section: two such mistakes would hide one another, or make a third one.</summary>
    public bool Claim(string section) => _claimed.Add(section);

    /// <summary>A section of the file; null if it is claimed.</summary>
    public Mapping? Section(string name)
    {
        if (!Claim(name))
        {
            return null;
        }

        return Root.Has(name) ? (Mapping)Root[name] : Root.Set(name, new Mapping());
    }

    private IpAddress NewAddress(IpFamily family)
    {
        uint number = 0x0ac90000u + (uint)++_new;
        return new IpAddress(family, family == IpFamily.V4 ? number : new UInt128(0x20010db800000000, number));
    }
}

/// <summary>A destination that was added to a file.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Destination">What it would be.</param>
/// <param name="Mapping">Where it stands.</param>
internal sealed record NewDestination(ServiceIdentity Service, Destination Destination, Mapping Mapping);
