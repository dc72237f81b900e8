using Ipvsctl.Model;

namespace Ipvsctl.Files;

/// <summary>The values of the defaults section; null if not stated.</summary>
/// <param name="Port">The port of destinations.</param>
/// <param name="Weight">The weight of destinations.</param>
/// <param name="Scheduler">The scheduler of services.</param>
/// <param name="Forwarding">The forwarding method of destinations.</param>
internal sealed record Defaults(ushort? Port, int? Weight, Scheduler? Scheduler, ForwardingMethod? Forwarding)
{
    /// <summary>Defaults that state nothing.</summary>
    public static Defaults None { get; } = new(null, null, null, null);

    // Whether a stated value is invalid, or a mistyped key may have stated it. What depends on it is then unknown.

    /// <summary>Whether the port is unknown, so that a port of 0 may be wrong.</summary>
    public bool HasInvalidPort { get; private init; }

    /// <summary>Whether the weight is unknown.</summary>
    public bool HasInvalidWeight { get; private init; }

    /// <summary>Whether the forwarding method is unknown.</summary>
    public bool HasInvalidForwarding { get; private init; }

    /// <summary>Whether the scheduler is unknown, so that the allowed flags are unknown, too.</summary>
    public bool HasInvalidScheduler { get; private init; }

    /// <summary>Defaults of which nothing is known, because a mistyped key may have stated them.</summary>
    public static Defaults Unknown { get; } = None with
    {
        HasInvalidPort = true,
        HasInvalidWeight = true,
        HasInvalidForwarding = true,
        HasInvalidScheduler = true,
    };

    /// <summary>Reads the section.</summary>
    public static Defaults Read(DefaultsDocument? document, ScalarReader scalars, KernelModules modules)
    {
        if (document is null)
        {
            return None;
        }

        bool isPartial = document.IsPartial;
        var port = (ushort?)scalars.Integer(document.Port, "the port", 0, ushort.MaxValue);
        var weight = (int?)scalars.Integer(document.Weight, "the weight", Destination.MinimumWeight, Destination.MaximumWeight);
        Scheduler? scheduler = modules.Scheduler(document.Scheduler);
        ForwardingMethod? forwarding =
            scalars.Word(document.Forward, "the forwarding method", ForwardingMethodWords.Table.Parse, ForwardingMethodWords.Suggested);

        return new Defaults(port, weight, scheduler, forwarding)
        {
            HasInvalidPort = port is null && (isPartial || document.Port is not null),
            HasInvalidWeight = weight is null && (isPartial || document.Weight is not null),
            HasInvalidForwarding = forwarding is null && (isPartial || document.Forward is not null),
            HasInvalidScheduler = scheduler is null && (isPartial || document.Scheduler is not null),
        };
    }
}
