using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Traffic;

/// <summary>Random model files that follow each other: servers come, go and are drained, all that can change in place changes.</summary>
/// <param name="random">What they are made from.</param>
internal sealed class ModelFiles(Random random)
{
    private const int MostChanges = 4;

    // A client is remembered for longer than its connections live: the kernel keeps a template that still has some for another minute.
    private static readonly Persistence Remembered = new(5, Persistence.DefaultNetmask(IpFamily.V4), null);

    // The kernel forgets a connection soon after its end.
    private static readonly Timeouts Short = new(Tcp: 30, TcpFin: 1, Udp: 1);

    // Not ovf, which refuses connections beyond a server's weight, as it shall.
    private static readonly string[] Schedulers = ["rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "mh", "sed", "nq", "fo"];

    /// <summary>The file that everything begins with: three servers for each service.</summary>
    public VirtualServerTable First() => new(
        [
            .. Pool.All.Select(pool => new VirtualService(
                pool.Identity,
                new ServiceSettings(Scheduler.RoundRobin, SchedulerFlags.None, false, null),
                [.. Enumerable.Range(1, 3).Select(number => Server(pool, number))])),
        ],
        Short);

    /// <summary>Another file.</summary>
    public VirtualServerTable After(VirtualServerTable table)
    {
        Dictionary<ServiceIdentity, VirtualService> services = table.Services.ToDictionary(service => service.Identity);
        for (int changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            Pool pool = Pool.All[random.Next(Pool.All.Length)];
            if (!services.TryGetValue(pool.Identity, out VirtualService? service))
            {
                service = First().Find(pool.Identity);
            }
            else if (!pool.IsSteady && random.Next(2) == 0)
            {
                services.Remove(pool.Identity);
                continue;
            }

            services[pool.Identity] = Serving(Change(pool, service!));
        }

        return new VirtualServerTable([.. services.Values], Short);
    }

    /// <summary>The file as it is written.</summary>
    public static string Text(VirtualServerTable table)
    {
        using var text = new StringWriter();
        YamlWriter.WriteDocument(text, DocumentWriter.Brief.ToDocument(table));
        return text.ToString();
    }

    private VirtualService Change(Pool pool, VirtualService service)
    {
        List<Destination> servers = [.. service.Destinations];
        ServiceSettings settings = service.Settings;
        int one = random.Next(servers.Count);
        switch (random.Next(9))
        {
            case 0 or 1:
                servers.Add(Server(pool, random.Next(1, Pool.Servers + 1)));
                break;
            case 2 or 3 when servers.Count > 1:
                servers.RemoveAt(one);
                break;
            case 4:
                servers = [.. Enumerable.Range(1, random.Next(1, Pool.Servers + 1)).Select(_ => Server(pool, random.Next(1, Pool.Servers + 1)))];
                break;
            case 5:
                servers[one] = servers[one] with { Weight = random.Next(4) == 0 ? Destination.MinimumWeight : random.Next(1, 100) };
                break;
            case 6:
                settings = settings with { Scheduler = new Scheduler(Schedulers[random.Next(Schedulers.Length)]), Flags = (SchedulerFlags)random.Next(4) };
                break;
            case 7 when servers[one].Identity.Port == service.Identity.Port:
                servers[one] = servers[one] with { Forwarding = pool.Methods[random.Next(pool.Methods.Length)] };
                break;
            case 8 when service.Identity.Family == IpFamily.V4:
                settings = settings with { Persistence = settings.Persistence is null && random.Next(2) == 0 ? Remembered : null };
                break;
            default:
                break;
        }

        return new VirtualService(service.Identity, settings, [.. servers.DistinctBy(server => server.Identity)]);
    }

    private Destination Server(Pool pool, int number)
    {
        ForwardingMethod method = pool.Methods[random.Next(pool.Methods.Length)];
        ushort port = method == ForwardingMethod.Nat && random.Next(2) == 0 ? pool.OtherPort : pool.Identity.Port;
        return new Destination(new DestinationIdentity(pool.Server(number), port), method, random.Next(1, 100), default, default);
    }

    // A file whose own meaning is that requests are refused would prove nothing: somebody has a weight; and sh and mh without their
    // fallback, and dh, give connections to a server with weight 0, and so refuse them.
    private static VirtualService Serving(VirtualService service)
    {
        bool all = service.Settings switch
        {
            { Scheduler.Name: "dh" } => true,
            { Scheduler.Name: "sh" or "mh" } settings => !settings.Flags.HasFlag(SchedulerFlags.Flag1),
            _ => service.Destinations.All(server => server.Weight == 0),
        };
        return all
            ? service with { Destinations = [.. service.Destinations.Select(server => server with { Weight = Math.Max(server.Weight, 1) })] }
            : service;
    }
}
