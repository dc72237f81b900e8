using Ipvsctl.Model;

namespace Ipvsctl.Soak.Illegal;

/// <summary>Services and destinations as a model file spells them, with every key.</summary>
internal static class LegalParts
{
    /// <summary>A service without destinations.</summary>
    public static Mapping Of(ServiceIdentity identity, ServiceSettings settings)
    {
        var mapping = new Mapping();
        mapping.Set("address", Value.Of($"{identity}"));
        mapping.Set("sched", Value.Of(settings.Scheduler.Name));
        AddFlags(mapping, settings);
        if (settings.Persistence is { } persistence)
        {
            var part = mapping.Set("persistence", new Mapping());
            part.Set("timeout", new Value($"{persistence.Seconds}s"));
            part.Set("netmask", identity.Family == IpFamily.V6
                ? Value.Of(persistence.Netmask)
                : Value.Of($"{new IpAddress(IpFamily.V4, persistence.Netmask)}"));
            if (persistence.Engine is { } engine)
            {
                part.Set("engine", Value.Of(engine));
            }
        }

        return mapping;
    }

    /// <summary>A destination.</summary>
    public static Mapping Of(Destination destination)
    {
        var mapping = new Mapping();
        mapping.Set("address", Value.Of($"{destination.Identity}"));
        mapping.Set("weight", Value.Of(destination.Weight));
        mapping.Set("forward", new Value(destination.Forwarding.Word));
        var thresholds = mapping.Set("thresholds", new Mapping());
        thresholds.Set("upper", Value.Of(destination.Thresholds.Upper));
        thresholds.Set("lower", Value.Of(destination.Thresholds.Lower));
        if (destination.Tunnel != default)
        {
            var tunnel = mapping.Set("tunnel", new Mapping());
            tunnel.Set("type", new Value(destination.Tunnel.Type.ToString().ToLowerInvariant()));
            tunnel.Set("checksum", new Value(destination.Tunnel.Checksum.ToString().ToLowerInvariant()));
            if (destination.Tunnel.Port > 0)
            {
                tunnel.Set("port", Value.Of(destination.Tunnel.Port));
            }
        }

        return mapping;
    }

    private static void AddFlags(Mapping mapping, ServiceSettings settings)
    {
        if (settings is { Flags: SchedulerFlags.None, OnePacket: false })
        {
            return;
        }

        var flags = mapping.Set("flags", new Items());
        foreach (SchedulerFlags flag in Enum.GetValues<SchedulerFlags>().Where(flag => flag != SchedulerFlags.None && settings.Flags.HasFlag(flag)))
        {
            flags.Add(new Value($"flag-{(int)flag switch { 1 => 1, 2 => 2, _ => 3 }}"));
        }

        if (settings.OnePacket)
        {
            flags.Add(new Value("one-packet"));
        }
    }
}
