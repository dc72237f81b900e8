using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;
using Ipvsctl.Netlink;

namespace Ipvsctl.Soak.Illegal;

/// <summary>Mistakes outside of services (docs/kernel.md#timeouts, docs/kernel.md#daemons).</summary>
internal static class SectionMistakes
{
    private static readonly string[] TimeoutKeys = ["tcp", "tcp-fin", "udp"];
    private static readonly string[] Roles = ["master", "backup"];

    /// <summary>The rules.</summary>
    public static IEnumerable<Rule> Rules() =>
    [
        Of("a timeout", "timeouts", TimeoutKeys, "0", "21474837", "-1", "249d", "15x", "1.5m", "010"),
        new("a timeout that the kernel takes", LargeTimeout),
        Of("a default port", "defaults", ["port"], "-1", "65536", "http", "'80'"),
        Of("a default weight", "defaults", ["weight"], "-1", "2147483648", "1.5", "'7'"),
        Of("a default scheduler", "defaults", ["sched"], "a/b", "wrrr", "sixteen-letters-", "''"),
        Of("a default forwarding method", "defaults", ["forward"], "localnode", "dr", "''"),
        Of("a limit of removals", "policy", ["max-removals"], "-1", "101%", "some", "1.5"),
        Of("a switch", "policy", ["never-empty"], "maybe", "1", "no"),
        new("a protected address", Protected),
        OfDaemon("the id of a daemon", "id", "-1", "256", "one"),
        OfDaemon("the length of a packet", "maxlen", "0", "65536", "-1"),
        OfDaemon("the port of a daemon", "port", "0", "65536"),
        OfDaemon("the time to live", "ttl", "0", "256"),
        OfDaemon("the name of an interface", "interface", "a/b", "'a b'", "''", "'eth0:1'"),
        new("a multicast group", file => Daemon(file, "group", "10.0.0.1", daemon => daemon with { Group = 0x0a000001 })),
        new("a multicast group of IPv6", file => Daemon(
            file, "group", "'fd00::1'", daemon => daemon with { Group = null, Group6 = new AddressField(new UInt128(0xfd00000000000000, 1)) })),
        new("the length of an interface's name", file => Daemon(file, "interface", "sixteen-letters-", daemon => daemon with { Interface = "sixteen-letters-" })),
        new("no daemon beside mixed families", BesideMixedFamilies),
    ];

    private static Rule Of(string name, string section, string[] keys, params string[] texts) => new(
        name, file => file.Section(section) is { } mapping ? new Mistake(mapping.Set(file.OneOf(keys), new Value(file.OneOf(texts)))) : null);

    private static Mistake? LargeTimeout(ModelFile file) => file.Section("timeouts") is { } mapping
        ? new Mistake(
            mapping.Set("udp", Value.Of(int.MaxValue)),
            Question.Of(Requests.SetTimeouts(new Timeouts(1, 1, int.MaxValue)), all => all, Errno.EINVAL))
        : null;

    private static Mistake? Protected(ModelFile file) => file.Section("policy") is { } mapping
        ? new Mistake(mapping.Set("protect", new Items()).Add(Value.Of(file.OneOf("www", "tcp://10.0.0.1:65536", "fwmark:0", "10.0.0"))))
        : null;

    private static Rule OfDaemon(string name, string key, params string[] texts) => new(name, file => Daemon(file, key, file.OneOf(texts), spoil: null));

    private static Mistake? Daemon(ModelFile file, string key, string text, Func<DaemonAttributes, DaemonAttributes>? spoil)
    {
        if (file.Table.Services.Any(service => service.HasMixedFamilies) || file.Section("sync") is not { } sync)
        {
            return null;
        }

        string role = file.OneOf(Roles);
        Mapping mapping = sync.Set(role, new Mapping());
        mapping.Set("interface", new Value("eth0"));
        return new Mistake(mapping.Set(key, new Value(text)), spoil is null ? null : Ask(role, spoil));
    }

    private static Mistake? BesideMixedFamilies(ModelFile file)
    {
        if (!file.Table.Services.Any(service => service.HasMixedFamilies) || file.Section("sync") is not { } sync)
        {
            return null;
        }

        sync.Set("master", new Mapping()).Set("interface", new Value("eth0"));
        return new Mistake(sync, Ask("master", daemon => daemon));
    }

    private static Question Ask(string role, Func<DaemonAttributes, DaemonAttributes> spoil)
    {
        SyncRole kind = role == "master" ? SyncRole.Master : SyncRole.Backup;
        var daemon = new SyncDaemon(kind, "eth0", 1, MaximumLength: null, SyncDaemon.DefaultGroup, SyncDaemon.DefaultPort, SyncDaemon.DefaultTimeToLive);
        return Question.Of(Requests.StartDaemon(daemon), all => all with { Daemon = spoil(all.Daemon!) }, Errno.EINVAL);
    }
}
