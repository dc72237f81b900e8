using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reads persistence from its document.</summary>
/// <param name="scalars">Reads single values.</param>
internal sealed class PersistenceReader(ScalarReader scalars)
{
    private const int V4Bits = 32;
    private const int V6Bits = 128;

    /// <summary>Reads the persistence; null if there is none. Ignores the netmask if the family is null (invalid address).</summary>
    public Persistence? Read(PersistenceDocument? document, IpFamily? family)
    {
        if (document is null)
        {
            return null;
        }

        uint seconds = scalars.Seconds(document.Timeout, "the timeout", 1, Persistence.MaximumSeconds) ?? Persistence.DefaultSeconds;
        IpFamily known = family ?? IpFamily.V4;
        uint netmask = (family is null ? null : ReadNetmask(document.Netmask, known)) ?? Persistence.DefaultNetmask(known);
        return new Persistence(seconds, netmask, ReadEngine(document.Engine));
    }

    // IPv4 accepts any 32 bits, even if they are not a prefix. IPv6 accepts only a prefix length.
    private uint? ReadNetmask(Scalar? scalar, IpFamily family)
    {
        if (scalar is not { Reported: false } written)
        {
            return null;
        }

        if (family == IpFamily.V4 && written.Text.Contains('.'))
        {
            if (IpAddress.TryParse(written.Text, out IpAddress mask))
            {
                return (uint)mask.Bits;
            }

            scalars.Report(
                written,
                $"{written.Text} is not a netmask",
                "expected four numbers (255.255.255.0) or a prefix length from 0 to 32");
            return null;
        }

        return family == IpFamily.V6
            ? (uint?)scalars.Integer(scalar, "the prefix length", 1, V6Bits)
            : scalars.Integer(scalar, "the prefix length", 0, V4Bits) is { } length ? Netmask.FromPrefix((int)length) : null;
    }

    private string? ReadEngine(Scalar? scalar)
    {
        if (scalar is not { Reported: false } written)
        {
            return null;
        }

        if (ScalarReader.IsModuleName(written.Text) && written.Text.Length <= Persistence.MaximumEngineLength)
        {
            return written.Text;
        }

        scalars.Report(
            written,
            $"{written.Text} is not the name of a persistence engine",
            $"expected a word of at most {Persistence.MaximumEngineLength} letters, such as sip");
        return null;
    }
}
