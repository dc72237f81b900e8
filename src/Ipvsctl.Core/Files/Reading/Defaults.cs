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

    /// <summary>Whether the stated port is invalid, so that a port of 0 may be wrong.</summary>
    public bool HasInvalidPort { get; private init; }

    /// <summary>Whether the stated forwarding method is invalid, so that the effective one is unknown.</summary>
    public bool HasInvalidForwarding { get; private init; }

    /// <summary>Whether the stated scheduler is invalid, so that the allowed flags are unknown.</summary>
    public bool HasInvalidScheduler { get; private init; }

    /// <summary>Reads the section.</summary>
    public static Defaults Read(DefaultsDocument? document, ScalarReader scalars, KernelModules modules)
    {
        if (document is null)
        {
            return None;
        }

        var port = (ushort?)scalars.Integer(document.Port, "the port", 0, ushort.MaxValue);
        var weight = (int?)scalars.Integer(document.Weight, "the weight", Destination.MinimumWeight, Destination.MaximumWeight);
        Scheduler? scheduler = modules.Scheduler(document.Scheduler);
        ForwardingMethod? forwarding =
            scalars.Word(document.Forward, "the forwarding method", ForwardingMethodWords.Table.Parse, ForwardingMethodWords.Suggested);

        // An invalid weight counts as stated, so that destinations get no second report about a missing weight.
        return new Defaults(port, document.Weight is null ? null : weight ?? Destination.MinimumWeight, scheduler, forwarding)
        {
            HasInvalidPort = document.Port is not null && port is null,
            HasInvalidForwarding = document.Forward is not null && forwarding is null,
            HasInvalidScheduler = document.Scheduler is not null && scheduler is null,
        };
    }
}
