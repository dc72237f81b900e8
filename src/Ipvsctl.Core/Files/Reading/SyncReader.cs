using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Reads synchronization daemons. Fills in the kernel's defaults and applies its limits (docs/kernel.md#daemons).</summary>
/// <param name="scalars">Reads single values.</param>
internal sealed class SyncReader(ScalarReader scalars)
{
    // Replaces an invalid name, so that the rest of the daemon is checked, too.
    private const string Unreadable = "-";

    /// <summary>Reads the daemons; null if the section is missing.</summary>
    public SyncDaemons? Read(SyncDocument? document) => document is null
        ? null
        : new SyncDaemons(Read(document.Master, SyncRole.Master), Read(document.Backup, SyncRole.Backup));

    private SyncDaemon? Read(DaemonDocument? document, SyncRole role)
    {
        if (document is null)
        {
            return null;
        }

        IpAddress group = ReadGroup(document.Group);
        var requestedLength = (ushort?)scalars.Integer(document.MaximumLength, "the length", 1, ushort.MaxValue);
        return new SyncDaemon(
            role,
            ReadInterface(document.Interface),
            (byte)(scalars.Integer(document.Id, "the id", 0, byte.MaxValue) ?? 0),
            SyncDaemon.KeptLength(role, group.Family, requestedLength),
            group,
            (ushort)(scalars.Integer(document.Port, "the port", 1, ushort.MaxValue) ?? SyncDaemon.DefaultPort),
            (byte)(scalars.Integer(document.TimeToLive, "the time to live", 1, byte.MaxValue) ?? SyncDaemon.DefaultTimeToLive));
    }

    private string ReadInterface(Scalar scalar)
    {
        bool isName = KernelName.Fits(scalar.Text, SyncDaemon.MaximumInterfaceLength)
            && scalar.Text is not ("." or "..")
            && !scalar.Text.Any(letter => char.IsWhiteSpace(letter) || letter is '/' or ':');
        if (!scalar.Reported && !isName)
        {
            scalars.Report(
                scalar,
                scalar.Text.Length == 0 ? "the name of the interface is empty" : $"{scalar.Text} is not the name of an interface",
                $"expected at most {SyncDaemon.MaximumInterfaceLength} characters, such as eth0");
        }

        return isName ? scalar.Text : Unreadable;
    }

    private IpAddress ReadGroup(Scalar? scalar)
    {
        if (scalar is not { Reported: false } written)
        {
            return SyncDaemon.DefaultGroup;
        }

        if (IpAddress.TryParse(written.Text, out IpAddress group) && group.IsMulticast)
        {
            return group;
        }

        scalars.Report(
            written,
            written.Text.Length == 0 ? "the multicast address is empty" : $"{written.Text} is not a multicast address",
            "expected one such as 224.0.0.81 or ff02::81");
        return SyncDaemon.DefaultGroup;
    }
}
