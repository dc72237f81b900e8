using Ipvsctl.Model;
using Ipvsctl.Tests.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Illegal;

/// <summary>Mistakes in keys and kinds, wherever they are.</summary>
internal static class ShapeMistakes
{
    private static readonly string[] Strangers = ["wieght", "adress", "Port", "weight-2", "x"];

    /// <summary>The rules.</summary>
    public static IEnumerable<Rule> Rules() =>
    [
        new("a key of a model", file => new Mistake(file.Root.Add(file.OneOf(Strangers), new Value("1")))),
        new("a key of a service", file => new Mistake(Service(file).Add(file.OneOf(Strangers), new Value("1")))),
        new("a key of a destination", file => new Mistake(Destination(file).Mapping.Add(file.OneOf(Strangers), new Value("1")))),
        new("a key of a service once", file => new Mistake(Service(file).Add("sched", new Value("wrr")))),
        new("a key of a destination once", file => new Mistake(Destination(file).Mapping.Add("weight", new Value("2")))),
        new("a service has an address", WithoutAddress),
        new("a destination has an address", DestinationWithoutAddress),
        Syntax("a value where one belongs", file => Destination(file).Mapping.Set("weight", new Value(file.OneOf("[1]", "{a: 1}", "[]")))),
        Syntax("an address where one belongs", file => Service(file).Set("address", new Value(file.OneOf("['tcp://10.0.0.1:80']", "{tcp: 80}")))),
        Syntax("a mapping where one belongs", file => Service(file).Set("persistence", new Value(file.OneOf("300", "[300]", "yes")))),
        Syntax("a list where one belongs", file => Service(file).Set(file.OneOf("destinations", "flags"), new Value(file.OneOf("{}", "one-packet", "{a: 1}")))),
        new("a parameter that has a value", file => new Mistake(Destination(file).Mapping.Set("weight", new Value("${soak.nowhere}"))) { Kind = DiagnosticKind.Parameter }),
    ];

    private static Rule Syntax(string name, Func<ModelFile, Place> put) => new(name, file => new Mistake(put(file)) { Kind = DiagnosticKind.Syntax });

    private static Mapping Service(ModelFile file) => file.AddService(Protocol.Tcp, IpFamily.V4).Mapping;

    private static NewDestination Destination(ModelFile file)
    {
        ServiceIdentity service = file.OneOf<VirtualService>(file.Table.Services).Identity;
        return file.AddDestination(service, service.Family, ForwardingMethod.Nat);
    }

    private static Mistake WithoutAddress(ModelFile file)
    {
        (ServiceIdentity identity, Mapping mapping) = file.AddService(Protocol.Udp, IpFamily.V6);
        mapping.Remove("address");
        var settings = new ServiceSettings(Scheduler.RoundRobin, SchedulerFlags.None, OnePacket: false, Persistence: null);
        return new Mistake(
            mapping,
            Question.Of(Requests.AddService(identity, settings), all => all with { Service = all.Service! with { Address = null } }, Errno.EINVAL));
    }

    private static Mistake DestinationWithoutAddress(ModelFile file)
    {
        NewDestination one = Destination(file);
        one.Mapping.Remove("address");
        return new Mistake(
            one.Mapping,
            Question.Of(
                Requests.AddDestination(one.Service, one.Destination),
                all => all with { Destination = all.Destination! with { Address = null } },
                Errno.EINVAL));
    }
}
