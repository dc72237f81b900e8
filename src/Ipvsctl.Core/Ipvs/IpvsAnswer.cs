using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.IpvsCommand;

namespace Ipvsctl.Ipvs;

/// <summary>
/// What an error number means for what was attempted, and what to try: the kernel adds no words of its own (ipvs-netlink section 5).
/// </summary>
/// <param name="Meaning">What the number means here.</param>
/// <param name="Remedy">The next thing to try.</param>
internal readonly record struct IpvsAnswer(string Meaning, string Remedy)
{
    private const string AnotherWriter = "another program is changing the table; run the command again";

    /// <summary>The answer in words; every number has some.</summary>
    public static IpvsAnswer Explain(IpvsOperation operation, Errno errno) => (errno, operation.Command) switch
    {
        (Errno.EPERM or Errno.EACCES, _) => new(
            "the kernel lets only holders of CAP_NET_ADMIN in the initial user namespace see or change IPVS",
            "run as root, or give the binary the capability (setcap cap_net_admin+ep); a rootless container cannot use IPVS"),

        (Errno.ENOENT, AddService or UpdateService) => new(
            UnknownModule(operation),
            "check the name, or install the kernel modules that hold it"),
        (Errno.ENOENT, UpdateDestination or DeleteDestination) => new("the service has no such destination", AnotherWriter),
        (Errno.ENOENT, _) => new("IPVS is gone: its module was unloaded", "load it again (modprobe ip_vs)"),

        (Errno.ESRCH, StopDaemon) => new("that daemon is not running", AnotherWriter),
        (Errno.ESRCH, _) => new("there is no such service", AnotherWriter),

        (Errno.EEXIST, AddService) => new("there is such a service already", AnotherWriter),
        (Errno.EEXIST, AddDestination) => new("the service has such a destination already", AnotherWriter),
        (Errno.EEXIST, StartDaemon) => new("that daemon is running already", AnotherWriter),

        (Errno.EINVAL, AddService or UpdateService) => new(
            "the kernel does not take this service",
            "check the netmask (an IPv6 prefix length is 1 to 128) and the lengths of scheduler and engine"),
        (Errno.EINVAL, AddDestination) => new(
            "the kernel does not take this destination",
            "the address must be unicast: not 0.0.0.0, multicast, a broadcast of a local network or a foreign link-local one; a GUE tunnel "
            + "needs a port; another family than the service's needs a tunnel, and no synchronisation daemon"),
        (Errno.EINVAL, UpdateDestination) => new(
            "the kernel does not take this change of the destination",
            "a GUE tunnel needs a port; another family than the service's needs a tunnel, and no synchronisation daemon"),
        (Errno.EINVAL, StartDaemon) => new(
            "the kernel does not take this daemon",
            "the group must be multicast, and no destination may be of another family than its service"),
        (Errno.EINVAL, SetTimeouts) => new("a timeout is out of the kernel's range", "timeouts are 1 second to 31 days"),

        (Errno.ERANGE, AddDestination or UpdateDestination) => new(
            "weight or thresholds are out of the kernel's range",
            "the weight is 0 to 2147483647, and the lower threshold is not above the upper one"),

        (Errno.EAFNOSUPPORT, _) => new("the kernel does not have this address family", "enable IPv6, or remove the IPv6 addresses"),
        (Errno.EOPNOTSUPP, _) => new("this kernel does not know the command", "use a newer kernel"),
        (Errno.ENODEV, StartDaemon) => new("there is no such interface", "check the interface's name"),
        (Errno.ENETUNREACH, StartDaemon) => new("the interface is down, or has no route to the group", "set the interface up"),
        (Errno.ENOMEM, _) => new("the kernel has no memory left", "free some memory"),
        (Errno.ENOPROTOOPT, _) => new("the IPVS module is being unloaded", "load it again (modprobe ip_vs)"),
        (Errno.EPROTONOSUPPORT, _) => new("the kernel has no generic netlink", "use a kernel with CONFIG_NET and IPVS"),
        (Errno.EMSGSIZE, _) => new("the request or its answer is too large for the kernel", "report this as a bug of ipvsctl"),
        (Errno.EBUSY, _) => new("another dump is still running on this connection", "report this as a bug of ipvsctl"),
        (Errno.ENOBUFS, _) => new("the kernel's answers were lost", "run the command again"),
        (Errno.EAGAIN, _) => new("the kernel did not answer in time", "run the command again"),
        _ => new("the kernel refused", "see the kernel's log (dmesg)"),
    };

    // The kernel does not say which of the two it lacks; its log does.
    private static string UnknownModule(IpvsOperation operation) => operation.Settings switch
    {
        { Persistence.Engine: { } engine, Scheduler: { } scheduler } =>
            $"this kernel lacks the scheduler {scheduler} (module ip_vs_{scheduler}) or the persistence engine {engine} (module ip_vs_pe_{engine})",
        { Scheduler: { } scheduler } => $"this kernel has no scheduler {scheduler} (module ip_vs_{scheduler})",
        _ => "this kernel lacks the scheduler or the persistence engine",
    };
}
