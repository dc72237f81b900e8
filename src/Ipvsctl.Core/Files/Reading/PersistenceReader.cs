using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reads persistence from its document.</summary>
/// <param name="scalars">Reads single values.</param>
/// <param name="modules">Reads engines.</param>
/// <param name="limits">Warns of values that some kernels do not keep.</param>
internal sealed class PersistenceReader(ScalarReader scalars, KernelModules modules, LimitRules limits)
{
    private const int V4Bits = 32;
    private const int V6Bits = 128;

    /// <summary>Reads the persistence; null if there is none. If the family is null (invalid address), a netmask of either family is valid.</summary>
    public Persistence? Read(PersistenceDocument? document, IpFamily? family)
    {
        if (document is null)
        {
            return null;
        }

        uint seconds = scalars.Seconds(document.Timeout, "the timeout", 0, Persistence.MaximumSeconds) ?? Persistence.DefaultSeconds;
        limits.CheckSeconds(document.Timeout, seconds, Persistence.PortableSeconds);
        uint netmask = ReadNetmask(document.Netmask, family) ?? Persistence.DefaultNetmask(family ?? IpFamily.V4);
        scalars.NoteUnknown(document.IsPartial);
        return new Persistence(seconds, netmask, modules.Engine(document.Engine));
    }

    // IPv4 accepts any 32 bits, even if they are not a prefix. IPv6 accepts only a prefix length.
    private uint? ReadNetmask(Scalar? scalar, IpFamily? family)
    {
        if (scalars.Readable(scalar) is not { } written)
        {
            return null;
        }

        if (family != IpFamily.V6 && written.Text.Contains('.'))
        {
            if (IpAddress.TryParse(written.Text, out IpAddress mask) && mask.Family == IpFamily.V4)
            {
                return (uint)mask.Bits;
            }

            scalars.Report(
                written,
                $"{written.Text} is not a netmask",
                "expected four numbers (255.255.255.0) or a prefix length from 0 to 32");
            return null;
        }

        long? length = scalars.Integer(written, "the prefix length", family == IpFamily.V6 ? 1 : 0, family == IpFamily.V4 ? V4Bits : V6Bits);
        return family == IpFamily.V4 && length is { } bits ? Netmask.FromPrefix((int)bits) : (uint?)length;
    }
}
