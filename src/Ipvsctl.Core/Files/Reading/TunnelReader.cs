using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Reads tunnels. Warns of values that do not fit the encapsulation, because the kernel keeps them without using them
/// (docs/kernel.md#tunnels).
/// </summary>
/// <param name="scalars">Reads single values.</param>
/// <param name="diagnostics">Receives warnings.</param>
internal sealed class TunnelReader(ScalarReader scalars, Diagnostics diagnostics)
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

        TunnelType? stated = scalars.Word(document.Type, "the tunnel type", TunnelWords.ParseType, TunnelWords.Types.Words);
        TunnelType type = stated ?? TunnelType.IpIp;
        long? port = scalars.Integer(document.Port, "the tunnel port", 1, ushort.MaxValue);
        TunnelChecksum checksum = scalars.Word(document.Checksum, "the checksum", TunnelWords.ParseChecksum, TunnelWords.Checksums.Words) ?? TunnelChecksum.None;
        if (!document.IsPartial && (document.Type is null || stated is not null))
        {
            CheckType(document, type);
            CheckPort(document, type, place);
            CheckChecksum(document, type, checksum);
        }

        return new Tunnel(type, (ushort)(port ?? 0), checksum);
    }

    private void CheckType(TunnelDocument document, TunnelType type)
    {
        if (type is not (TunnelType.IpIp or TunnelType.Gue or TunnelType.Gre))
        {
            Warn(document.Type!.Value, $"no kernel up to 7.2 knows the tunnel type {type.Word}", "expected ipip, gue or gre");
        }
    }

    private void CheckPort(TunnelDocument document, TunnelType type, Scalar place)
    {
        if (type == TunnelType.Gue && document.Port is null)
        {
            scalars.Report(place, "a gue tunnel has no port", "expected its UDP port, such as port: 6080");
        }
        else if (type != TunnelType.Gue && document.Port is { } port)
        {
            Warn(port, $"the port has no effect: a tunnel of type {type.Word} has none", "remove it, or use the type gue");
        }
    }

    private void CheckChecksum(TunnelDocument document, TunnelType type, TunnelChecksum checksum)
    {
        bool fits = type switch
        {
            TunnelType.Gue => checksum is TunnelChecksum.None or TunnelChecksum.Inner or TunnelChecksum.Remote,
            TunnelType.Gre => checksum is TunnelChecksum.None or TunnelChecksum.Inner,
            _ => checksum == TunnelChecksum.None,
        };
        if (!fits && document.Checksum is { } place)
        {
            Warn(
                place,
                $"a tunnel of type {type.Word} has no checksum {checksum.Word}, so the kernel ignores what it does not know",
                "use inner with gue or gre, remote with gue");
        }
    }

    private void Warn(Scalar place, string problem, string advice) =>
        diagnostics.Warn(WarningCode.TunnelWithoutEffect, place.At, problem, advice);
}
