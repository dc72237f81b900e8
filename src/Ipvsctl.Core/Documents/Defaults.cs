using Ipvsctl.Model;

namespace Ipvsctl.Documents;

/// <summary>The defaults section, read; null is "not stated".</summary>
/// <param name="Port">The port of destinations.</param>
/// <param name="Weight">The weight of destinations.</param>
/// <param name="Scheduler">The scheduler of services.</param>
/// <param name="Forwarding">The forwarding method of destinations.</param>
internal sealed record Defaults(ushort? Port, int? Weight, Scheduler? Scheduler, ForwardingMethod? Forwarding)
{
    /// <summary>Nothing is stated.</summary>
    public static Defaults None { get; } = new(null, null, null, null);

    /// <summary>Reads the section.</summary>
    public static Defaults Read(DefaultsDocument? document, ScalarReader scalars) => document is null
        ? None
        : new Defaults(
            (ushort?)scalars.Integer(document.Port, "the port", 0, ushort.MaxValue),
            (int?)scalars.Integer(document.Weight, "the weight", Model.Weight.Minimum, Model.Weight.Maximum),
            scalars.Scheduler(document.Scheduler),
            scalars.Word(document.Forward, "the forwarding method", ForwardingMethodWords.Parse, ForwardingMethodWords.Known));
}
