using Ipvsctl.Model;

namespace Ipvsctl.Files;

/// <summary>The defaults section, read; null is "not stated".</summary>
/// <param name="Port">The port of destinations.</param>
/// <param name="Weight">The weight of destinations.</param>
/// <param name="Scheduler">The scheduler of services.</param>
/// <param name="Forwarding">The forwarding method of destinations.</param>
internal sealed record Defaults(ushort? Port, int? Weight, Scheduler? Scheduler, ForwardingMethod? Forwarding)
{
    /// <summary>Nothing is stated.</summary>
    public static Defaults None { get; } = new(null, null, null, null);

    /// <summary>Whether a port is stated that could not be read, so that 0 stands for one that nobody knows.</summary>
    public bool HasInvalidPort { get; private init; }

    /// <summary>Whether a forwarding method is stated that could not be read, so that nobody knows which one holds.</summary>
    public bool HasInvalidForwarding { get; private init; }

    /// <summary>Whether a scheduler is stated that could not be read, so that nobody knows which flags there are.</summary>
    public bool HasInvalidScheduler { get; private init; }

    /// <summary>Reads the section.</summary>
    public static Defaults Read(DefaultsDocument? document, ScalarReader scalars)
    {
        if (document is null)
        {
            return None;
        }

        var port = (ushort?)scalars.Integer(document.Port, "the port", 0, ushort.MaxValue);
        var weight = (int?)scalars.Integer(document.Weight, "the weight", Destination.MinimumWeight, Destination.MaximumWeight);
        Scheduler? scheduler = scalars.Scheduler(document.Scheduler);
        ForwardingMethod? forwarding =
            scalars.Word(document.Forward, "the forwarding method", ForwardingMethodWords.Table);

        // A weight that could not be read is stated nevertheless: no destination is said to lack one.
        return new Defaults(port, document.Weight is null ? null : weight ?? Destination.MinimumWeight, scheduler, forwarding)
        {
            HasInvalidPort = document.Port is not null && port is null,
            HasInvalidForwarding = document.Forward is not null && forwarding is null,
            HasInvalidScheduler = document.Scheduler is not null && scheduler is null,
        };
    }
}
