using Ipvsctl.Netlink;
using static Ipvsctl.Ipvs.IpvsOperation;

namespace Ipvsctl.Ipvs;

/// <summary>
/// Explains the error number of the kernel's answer: its meaning for the attempted operation, and what to try. The kernel adds no text
/// (docs/kernel.md#errors). <see cref="ConnectionAnswer"/> explains why there was no answer.
/// </summary>
/// <param name="Meaning">What the number means here.</param>
/// <param name="Remedy">The next thing to try.</param>
internal sealed record IpvsAnswer(string Meaning, string Remedy)
{
    private const string AnotherWriter = "another program is changing the table; run the command again, it compares anew";
    private const string OurMistake = "report this as a bug of ipvsctl, with the kernel's version (uname -r)";

    /// <summary>
    /// The answer to every IPv4 destination in a network namespace without an IPv4 address: without a local routing table, the kernel takes
    /// each of them for a broadcast address (docs/kernel.md#addresses).
    /// </summary>
    public static IpvsAnswer NoAddress { get; } = new(
        "this network namespace has no IPv4 address, so the kernel takes every IPv4 address for a broadcast address",
        "set its loopback interface up (ip link set lo up)");

    /// <summary>Explains an error number; covers every number.</summary>
    public static IpvsAnswer Explain(IpvsRequest request, Errno errno)
    {
        IpvsAnswer answer = ExplainKnown(request, errno);

        // A kernel can refuse an attribute in a request although its answers contain it (docs/kernel.md#unknown-attributes).
        return errno is Errno.EINVAL or Errno.ERANGE && !request.Unknown.IsEmpty
            ? answer with { Remedy = $"{answer.Remedy}; or, if the kernel rejects attributes that only it knows, use a newer ipvsctl" }
            : answer;
    }

    private static IpvsAnswer ExplainKnown(IpvsRequest request, Errno errno) => (errno, request.Operation) switch
    {
        (Errno.EPERM or Errno.EACCES, _) => new(
            "the kernel lets only holders of CAP_NET_ADMIN in the initial user namespace see or change IPVS",
            "run as root, or give the binary the capability (setcap cap_net_admin+ep); a container needs --cap-add NET_ADMIN, "
            + "and a rootless one cannot use IPVS"),

        (Errno.ENOENT, AddService or UpdateService) => UnknownModule(request),
        (Errno.ENOENT, UpdateDestination or DeleteDestination) => new("the service has no such destination", AnotherWriter),
        (Errno.ENOENT, _) => new("IPVS is gone, its module was unloaded", "load it again (modprobe ip_vs)"),

        (Errno.ESRCH, StopDaemon) => new("that daemon is not running", AnotherWriter),
        (Errno.ESRCH, _) => new("there is no such service", AnotherWriter),

        (Errno.EEXIST, AddService) => new("there is such a service already", AnotherWriter),
        (Errno.EEXIST, AddDestination) => new("the service has such a destination already", AnotherWriter),
        (Errno.EEXIST, StartDaemon) => new("that daemon is running already", AnotherWriter),

        (Errno.EINVAL, AddService or UpdateService) => new(
            "the kernel does not take this service",
            "check the netmask (an IPv6 prefix length is 1 to 128) and the lengths of scheduler (15) and engine (16)"),
        (Errno.EINVAL, AddDestination or UpdateDestination) when IsMixed(request) => new(
            "the kernel does not take a destination of another family than its service's here",
            "reach it by tunnel, and stop the synchronisation daemons: they cannot live with it"),
        (Errno.EINVAL, AddDestination) => new(
            "the kernel does not take this destination",
            "the address must be unicast: not 0.0.0.0 or ::, multicast, the broadcast address of a local network, IPv4-mapped (::ffff:), or "
            + "another host's link-local one; a GUE tunnel needs a port, and a threshold is at most 2147483647"),
        (Errno.EINVAL, UpdateDestination) => new(
            "the kernel does not take this change of the destination",
            "a GUE tunnel needs a port, and a threshold is at most 2147483647"),
        (Errno.EINVAL, StartDaemon) => new(
            "the kernel does not take this daemon",
            "the group must be multicast, and no destination may be of another family than its service"),
        (Errno.EINVAL, SetTimeouts) => new(
            "a timeout is above the kernel's limit, and none was changed",
            "use at most 2147483 seconds (24 days), which every kernel takes"),

        (Errno.ERANGE, AddDestination or UpdateDestination) => new(
            "weight or thresholds are out of the kernel's range",
            "the weight is 0 to 2147483647, and the lower threshold is not above the upper one"),

        (Errno.EAFNOSUPPORT, _) => new(
            "the kernel does not have this address family",
            "enable IPv6 (ipv6.disable=0 on the kernel's command line), or remove the IPv6 addresses"),
        (Errno.ENODEV, StartDaemon) => new("there is no such interface", "check the interface's name (ip link)"),
        (Errno.ENETUNREACH, StartDaemon) => new(
            "the interface is down, or has no route to the group",
            $"set the interface up (ip link set {request.Daemon?.Interface ?? "NAME"} up), or give it a route to the group"),
        (Errno.EADDRNOTAVAIL, StartDaemon) => new(
            "the interface has no address that the group can be reached from", "give it one of the group's family, or use another group"),
        (Errno.EADDRINUSE, StartDaemon) => new("another program uses the group's port", "use another port"),
        (Errno.ENOMEM or Errno.ENOBUFS, _) => new("the kernel has no memory left", "free some memory, then run the command again"),
        (Errno.ENOPROTOOPT, _) => new("the IPVS module is being unloaded", "load it again (modprobe ip_vs)"),
        (Errno.EPROTONOSUPPORT, _) => new(
            "the kernel has no generic netlink, or its IPVS module is being unloaded",
            "load the module (modprobe ip_vs), or use a kernel with IPVS"),

        (Errno.EAGAIN or Errno.EINTR, _) => new("the kernel could not do it now", "run the command again"),

        (Errno.EOPNOTSUPP, _) => new("the kernel's IPVS does not know the command", OurMistake),
        (Errno.EMSGSIZE, _) => new("the request or its answer is too large for the kernel", OurMistake),
        (Errno.EBUSY, _) => new("another dump is still running on this connection", OurMistake),
        (Errno.EINVAL or Errno.ERANGE, _) => new("the kernel finds the request malformed", OurMistake),
        _ => new("the kernel refused", "see the kernel's log (dmesg)"),
    };

    private static bool IsMixed(IpvsRequest request) =>
        request is { Service: { } service, Destination: { } destination } && service.Family != destination.Identity.Address.Family;

    // The error number does not tell which of the two modules is missing; the kernel log does.
    private static IpvsAnswer UnknownModule(IpvsRequest request) => request.Settings switch
    {
        { Persistence.Engine: { } engine, Scheduler: { } scheduler } => new(
            $"this kernel has no scheduler {scheduler} or no persistence engine {engine}",
            $"check the names; if they are right, the modules ip_vs_{scheduler} and ip_vs_pe_{engine} must be installed (dmesg says which is not)"),
        { Scheduler: { } scheduler } => new(
            $"this kernel has no scheduler {scheduler}",
            $"check the name; if it is right, the module ip_vs_{scheduler} must be installed (modprobe ip_vs_{scheduler} says why it is not there)"),
        _ => new("this kernel has no such scheduler or persistence engine", "check the names, or install the kernel modules that hold them"),
    };
}
