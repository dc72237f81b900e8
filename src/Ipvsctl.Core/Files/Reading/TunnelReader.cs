using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Reads tunnels. Rejects values that do not fit the encapsulation, because the kernel would silently keep them (docs/kernel.md#tunnels).
/// </summary>
/// <param name="scalars">Reads single values.</param>
internal sealed class TunnelReader(ScalarReader scalars)
{
    /// <summary>Reads the tunnel; the default if there is none.</summary>
    /// <param name="document">The tunnel; null for none.</param>
    /// <param name="forwarding">The forwarding method of its destination; null if it is unknown.</param>
    public Tunnel Read(TunnelDocument? document, ForwardingMethod? forwarding)
    {
        if (document is null)
        {
            return default;
        }

        Scalar place = document.Type ?? document.Port ?? document.Checksum ?? new Scalar("", document.At);
        scalars.NoteUnknown(document.IsPartial);
        if (forwarding is { } method && method != ForwardingMethod.Tunnel)
        {
            scalars.Report(
                place,
                $"a tunnel is described, and the forwarding method is {method.Word}",
                "expected forward: tunnel, or no tunnel");
            return default;
        }

        TunnelType? stated = scalars.Word(document.Type, "the tunnel type", TunnelWords.Types);
        TunnelType type = stated ?? TunnelType.IpIp;
        long? port = scalars.Integer(document.Port, "the tunnel port", 1, ushort.MaxValue);
        TunnelChecksum checksum = scalars.Word(document.Checksum, "the checksum", TunnelWords.Checksums) ?? TunnelChecksum.None;
        if (!document.IsPartial && (document.Type is null || stated is not null))
        {
            CheckPort(document, type, place);
            CheckChecksum(document, type, checksum);
        }

        return new Tunnel(type, (ushort)(port ?? 0), checksum);
    }

    private void CheckPort(TunnelDocument document, TunnelType type, Scalar place)
    {
        if (type == TunnelType.Gue && document.Port is null)
        {
            scalars.Report(place, "a gue tunnel has no port", "expected its UDP port, such as port: 6080");
        }
        else if (type != TunnelType.Gue && document.Port is { } port)
        {
            scalars.Report(port, $"a tunnel of type {type.Word} has no port", "expected a port with gue only");
        }
    }

    private void CheckChecksum(TunnelDocument document, TunnelType type, TunnelChecksum checksum)
    {
        bool fits = type switch
        {
            TunnelType.Gue => true,
            TunnelType.Gre => checksum != TunnelChecksum.Remote,
            _ => checksum == TunnelChecksum.None,
        };
        if (!fits && document.Checksum is { } place)
        {
            scalars.Report(
                place,
                $"a tunnel of type {type.Word} has no checksum {checksum.Word}",
                "expected inner with gue or gre, remote with gue");
        }
    }
}
