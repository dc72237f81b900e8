using Ipvsctl.Changes;
using Ipvsctl.Model;
using Ipvsctl.Parameters;

namespace Ipvsctl.Files;

/// <summary>Finds the sources of the values of one destination.</summary>
/// <param name="reader">Explains single values.</param>
/// <param name="document">The destination as written in the file.</param>
/// <param name="defaults">The defaults section as written in the file; null for none.</param>
internal sealed class DestinationOrigins(OriginReader reader, DestinationDocument document, DefaultsDocument? defaults)
{
    /// <summary>Returns the source of a changed value; null if the file states it literally.</summary>
    public Origin? Explain(FieldChange field, UpdateDestination change) => field.Field switch
    {
        Field.UpperThreshold => reader.Explain(document.Thresholds?.Upper, field.After),
        Field.LowerThreshold => reader.Explain(document.Thresholds?.Lower, field.After),
        Field.Tunnel => Tunnel(change),
        _ => reader.Explain(field, document, defaults),
    };

    /// <summary>Returns the sources of the values of an added destination.</summary>
    /// <param name="service">Its service.</param>
    /// <param name="added">The destination.</param>
    /// <param name="defaultPort">The port of the defaults; null for none.</param>
    public IEnumerable<NamedOrigin> Explain(ServiceIdentity service, Destination added, ushort? defaultPort) => NamedOrigin.List(
        ("address", reader.Parameter(document.Address)),
        ("port", Port(service, added, defaultPort)),
        ("forward", reader.Explain(document.Forward, added.Forwarding.Word, defaults?.Forward)),
        ("weight", reader.Explain(document.Weight, $"{added.Weight}", defaults?.Weight)));

    // A port inherited from the service needs an explanation only if the defaults state another one.
    private Origin? Port(ServiceIdentity service, Destination added, ushort? defaultPort)
    {
        bool isWritten = ParameterTemplate.MayContain(document.Address.Text)
            || (DestinationIdentity.TryParse(document.Address.Text, out _, out ushort? port, out _) && port is not null);
        if (isWritten || defaults?.Port is not { } common)
        {
            return null;
        }

        return added.Identity.Port == defaultPort
            ? reader.ExplainDefaults(common)
            : reader.At(
                OriginKind.Normalization, $"{added.Forwarding.Word} keeps the port {service.Port} of the service", document.Address.At);
    }

    // Explains the first part that changes and is not written literally. Other forwarding methods have no tunnel to explain.
    private Origin? Tunnel(UpdateDestination change)
    {
        if (change.After.Forwarding != ForwardingMethod.Tunnel)
        {
            return null;
        }

        Tunnel? before = change.Before.Forwarding == ForwardingMethod.Tunnel ? change.Before.Tunnel : null;
        (Tunnel after, TunnelDocument? written) = (change.After.Tunnel, document.Tunnel);
        return (before?.Type == after.Type ? null : reader.ExplainPart("type", written?.Type, after.Type.Word))
            ?? ((before?.Port ?? 0) == after.Port ? null : reader.ExplainPart("port", written?.Port, $"{after.Port}"))
            ?? ((before?.Checksum ?? TunnelChecksum.None) == after.Checksum
                ? null
                : reader.ExplainPart("checksum", written?.Checksum, after.Checksum.Word));
    }
}
