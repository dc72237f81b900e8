using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs;

/// <summary>
/// Explains why the kernel could not be asked: no socket could be opened, a request could not be sent, or its answer could not be received.
/// The number is that of the system call, not the kernel's answer to the request.
/// </summary>
internal static class ConnectionAnswer
{
    /// <summary>Explains why no socket could be opened and set up.</summary>
    public static IpvsAnswer ForSocket(NetlinkException failure) => new(failure.Message, failure.Errno switch
    {
        Errno.EPROTONOSUPPORT => "use a kernel with generic netlink and IPVS; a sandbox such as gVisor has neither",
        Errno.EAFNOSUPPORT => "allow netlink (RestrictAddressFamilies=AF_NETLINK in a systemd unit), or use a kernel with CONFIG_NET and IPVS",
        Errno.ENOPROTOOPT => "use Linux 4.12 or newer",
        var errno => SystemRemedy.For(errno) ?? "run the command again; if it fails again, see the kernel's log (dmesg)",
    });

    /// <summary>Explains why a request could not be sent, or its answer could not be received.</summary>
    public static IpvsAnswer ForExchange(IpvsRequest request, NetlinkException failure) => new(failure.Message, failure.Errno switch
    {
        Errno.EMSGSIZE => "report this as a bug of ipvsctl, with the kernel's version (uname -r)",
        Errno.EPERM or Errno.EACCES or Errno.ENOMEM => SystemRemedy.For(failure.Errno)!,
        _ when request.IsChange => "run the command again, it compares anew",
        _ => "run the command again",
    });

    /// <summary>Explains why a network namespace could not be entered.</summary>
    public static IpvsAnswer ForNamespace(NetworkNamespaceException failure) => new(failure.Message, failure.Errno switch
    {
        Errno.EAGAIN => "raise the limit of processes and threads (ulimit -u, or the control group's pids.max)",
        Errno.ENOMEM or Errno.EMFILE or Errno.ENFILE => SystemRemedy.For(failure.Errno)!,
        _ => "expected a name that ip netns list shows or the path of a namespace, and CAP_SYS_ADMIN to enter it",
    });
}
