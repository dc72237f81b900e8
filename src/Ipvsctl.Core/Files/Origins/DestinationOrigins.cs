using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Parameters;

namespace Ipvsctl.Files;

/// <summary>Where the values of one destination come from.</summary>
/// <param name="reader">Looks at single values.</param>
/// <param name="document">The destination as it is written.</param>
/// <param name="defaults">The defaults section as it is written.</param>
internal sealed class DestinationOrigins(OriginReader reader, DestinationDocument document, DefaultsDocument? defaults)
{
    /// <summary>The reason of a change; null if it is plain.</summary>
    public Origin? Of(FieldChange field, UpdateDestination change) => field.Name switch
    {
        "weight" => reader.Of(document.Weight, field.After, defaults?.Weight),
        "forward" => reader.Of(document.Forward, field.After, defaults?.Forward),
        "upper threshold" => reader.Of(document.Thresholds?.Upper, field.After),
        "lower threshold" => reader.Of(document.Thresholds?.Lower, field.After),
        _ => Tunnel(change),
    };

    /// <summary>The reasons of what a new destination is.</summary>
    /// <param name="service">Its service.</param>
    /// <param name="added">The destination.</param>
    /// <param name="defaultPort">The port that the defaults say; null for none.</param>
    public IEnumerable<(string Field, Origin? Reason)> Of(ServiceIdentity service, Destination added, ushort? defaultPort) =>
    [
        ("address", reader.Parameter(document.Address)),
        ("port", Port(service, added, defaultPort)),
        ("forward", reader.Of(document.Forward, added.Forwarding.Word, defaults?.Forward)),
        ("weight", reader.Of(document.Weight, $"{added.Weight}", defaults?.Weight)),
    ];

    // Taken from the service it is what everybody expects, unless the defaults say another one.
    private Origin? Port(ServiceIdentity service, Destination added, ushort? defaultPort)
    {
        bool isWritten = ParameterTemplate.MayContain(document.Address.Text)
            || (DestinationIdentity.TryParse(document.Address.Text, out _, out ushort? port, out _) && port is not null);
        if (isWritten || defaults?.Port is not { } common)
        {
            return null;
        }

        return added.Identity.Port == defaultPort
            ? reader.OfDefaults(common)
            : reader.At(OriginKind.Normalisation, $"{added.Forwarding.Word} keeps the port {service.Port} of the service", document.Address.At);
    }

    // One value of several parts: the first part that differs, and is not plain. Without tunnel there is nothing to explain.
    private Origin? Tunnel(UpdateDestination change)
    {
        if (change.After.Forwarding != ForwardingMethod.Tunnel)
        {
            return null;
        }

        Tunnel? before = change.Before.Forwarding == ForwardingMethod.Tunnel ? change.Before.Tunnel : null;
        (Tunnel after, TunnelDocument? written) = (change.After.Tunnel, document.Tunnel);
        return (before?.Type == after.Type ? null : reader.OfPart("type", written?.Type, TunnelReader.Word(after.Type)))
            ?? ((before?.Port ?? 0) == after.Port ? null : reader.OfPart("port", written?.Port, $"{after.Port}"))
            ?? ((before?.Checksum ?? TunnelChecksum.None) == after.Checksum
                ? null
                : reader.OfPart("checksum", written?.Checksum, TunnelReader.Word(after.Checksum)));
    }
}
