using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;
using Ipvsctl.Netlink;

namespace Ipvsctl.Soak.Illegal;

/// <summary>Mistakes in a service (docs/kernel.md#services, docs/kernel.md#flags, docs/kernel.md#persistence).</summary>
internal static class ServiceMistakes
{
    private static readonly string[] Schedulers = ["rr", "wrr", "lc", "dh", "fo", "none"];

    /// <summary>The rules.</summary>
    public static IEnumerable<Rule> Rules() =>
    [
        Of("a protocol of IPVS", ["icmp://10.0.0.1:80", "tcp4://10.0.0.1:80", "http://10.0.0.1", "10.0.0.1:80", "://10.0.0.1:80", ""], SetAddress),
        Of("a firewall mark in range", ["fwmark:0", "fwmark6:0", "fwmark:4294967296", "fwmark:-1", "fwmark:0x", "fwmark:", "fwmark7"], SetAddress),
        Of(
            "the address of a service",
            ["tcp://010.0.0.1:80", "tcp://10.0.0:80", "udp://www:80", "tcp://[10.0.0.1]:80", "tcp://::1", "tcp://10.0.0.256:80", "tcp://[fe80::1%eth0]:80"],
            SetAddress),
        Of("the port of a service", ["tcp://10.0.0.1:65536", "tcp://10.0.0.1:", "tcp://10.0.0.1:http", "sctp://[::1]:-1"], SetAddress),
        new("a service once", Twice),
        Of("the name of a scheduler", ["a/b", "../rr", "r r", "rr,wrr"], (file, text) => SetScheduler(file, text)),
        Of("the length of a scheduler's name", ["sixteen-letters-"], (file, text) => SetScheduler(file, text, Errno.EINVAL)),
        Of("a scheduler that is not empty", [""], (file, text) => SetScheduler(file, text, Errno.ENOENT)),
        Of("flags of the scheduler's own", ["sh-port", "sh-fallback", "mh-port", "mh-fallback"], (file, text) => SetFlag(file, file.OneOf(Schedulers), text)),
        Of("flags of sh", ["mh-port", "mh-fallback"], (file, text) => SetFlag(file, "sh", text)),
        Of("flags of mh", ["sh-port", "sh-fallback"], (file, text) => SetFlag(file, "mh", text)),
        Of("a flag", ["flag-0", "flag-4", "sh", "persistent", "one packet"], (file, text) => SetFlag(file, "sh", text)),
        Of("a known scheduler", ["wrrr", "WRR", "fifteen-letters"], (file, text) => SetScheduler(file, text, Errno.ENOENT)),
        Of("a known engine", ["sipp", "SIP"], SetUnknownEngine),
        Of("a persistence in range", ["42949673", "-1", "498d", "5w", "1.5h", "010", "15 m"], (file, text) => SetPersistence(file, IpFamily.V4, "timeout", new Value(text))),
        Of("a netmask of IPv4", ["33", "-1", "255.255.255", "255.255.255.256", "'24'", "/24", "ffffff00", "255.255.0255.0"], (file, text) => SetPersistence(file, IpFamily.V4, "netmask", new Value(text))),
        Of("a netmask of IPv6", ["255.255.255.0", "'ffff::'", "'64'", "-1"], (file, text) => SetPersistence(file, IpFamily.V6, "netmask", new Value(text))),
        Of("a prefix length of IPv6 in range", ["0", "129"], SetPrefix),
        Of("the name of an engine", ["a b", "../sip", ""], (file, text) => SetPersistence(file, IpFamily.V4, "engine", Value.Of(text))),
        Of("the length of an engine's name", ["seventeen-letters"], SetEngine),
    ];

    private static Rule Of(string name, string[] texts, Func<ModelFile, string, Mistake> put) => new(name, file => put(file, file.OneOf(texts)));

    private static (ServiceIdentity Identity, Mapping Mapping) Add(ModelFile file, IpFamily family) =>
        file.AddService(file.OneOf(Enum.GetValues<Protocol>()), family);

    private static Mistake SetAddress(ModelFile file, string text) =>
        new(Add(file, IpFamily.V4).Mapping.Set("address", Value.Of(text)));

    // Another spelling is the same service.
    private static Mistake Twice(ModelFile file)
    {
        VirtualService there = file.OneOf<VirtualService>(file.Table.Services);
        Mapping again = LegalParts.Of(there.Identity, there.Settings);
        string spelling = $"{there.Identity}";
        Value address = again.Set(
            "address", Value.Of(file.OneOf(spelling, $" {spelling} ", spelling.Insert(spelling.LastIndexOf(':') + 1, "0"))));
        file.AddService(again);
        return new Mistake(address, Question.Of(Requests.AddService(there.Identity, there.Settings), all => all, Errno.EEXIST));
    }

    private static Mistake SetScheduler(ModelFile file, string text, Errno? answer = null)
    {
        (ServiceIdentity identity, Mapping mapping) = Add(file, IpFamily.V4);
        return new Mistake(
            mapping.Set("sched", Value.Of(text)),
            answer is { } errno ? Ask(identity, persistence: null, service => service with { Scheduler = text }, errno) : null);
    }

    private static Mistake SetFlag(ModelFile file, string scheduler, string text)
    {
        Mapping mapping = Add(file, IpFamily.V4).Mapping;
        mapping.Set("sched", Value.Of(scheduler));
        return new Mistake(mapping.Set("flags", new Items()).Add(Value.Of(text)));
    }

    private static Mistake SetPersistence(ModelFile file, IpFamily family, string key, Value value) =>
        new(Add(file, family).Mapping.Set("persistence", new Mapping()).Set(key, value));

    private static Mistake SetPrefix(ModelFile file, string text)
    {
        (ServiceIdentity identity, Mapping mapping) = Add(file, IpFamily.V6);
        uint length = uint.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return new Mistake(
            mapping.Set("persistence", new Mapping()).Set("netmask", new Value(text)),
            Ask(identity, new Persistence(360, 64, Engine: null), service => service with { Netmask = NetmaskField.FromPrefix(length) }, Errno.EINVAL));
    }

    private static Mistake SetUnknownEngine(ModelFile file, string text) => SetEngine(file, text, Errno.ENOENT);

    private static Mistake SetEngine(ModelFile file, string text) => SetEngine(file, text, Errno.EINVAL);

    private static Mistake SetEngine(ModelFile file, string text, Errno answer)
    {
        (ServiceIdentity identity, Mapping mapping) = Add(file, IpFamily.V4);
        return new Mistake(
            mapping.Set("persistence", new Mapping()).Set("engine", new Value(text)),
            Ask(identity, new Persistence(360, uint.MaxValue, Engine: null), service => service with { PersistenceEngine = text }, answer));
    }

    private static Question Ask(ServiceIdentity identity, Persistence? persistence, Func<ServiceAttributes, ServiceAttributes> spoil, Errno answer) => Question.Of(
        Requests.AddService(identity, new ServiceSettings(Scheduler.RoundRobin, SchedulerFlags.None, OnePacket: false, persistence)),
        all => all with { Service = spoil(all.Service!) },
        answer);
}
