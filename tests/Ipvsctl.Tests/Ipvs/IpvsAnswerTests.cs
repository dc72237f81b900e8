using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Kernel;
using static Ipvsctl.Ipvs.IpvsOperation;

namespace Ipvsctl.Tests.Ipvs;

public class IpvsAnswerTests
{
    private const string Retry = "run the command again";
    private const string Report = "report this as a bug of ipvsctl";

    // docs/kernel.md#errors, row by row: the operation, the error number, a part of the cause and of the remedy.
    private static readonly (IpvsOperation Command, Errno Errno, string Cause, string Remedy)[] Rows =
    [
        (ReadServices, Errno.EPERM, "CAP_NET_ADMIN in the initial user namespace", "run as root"),
        (AddService, Errno.EPERM, "CAP_NET_ADMIN in the initial user namespace", "setcap cap_net_admin+ep"),
        (ReadServices, Errno.EACCES, "CAP_NET_ADMIN", "--cap-add NET_ADMIN"),
        (ReadServices, Errno.ENOENT, "its module was unloaded", "modprobe ip_vs"),
        (DeleteService, Errno.ENOENT, "its module was unloaded", "modprobe ip_vs"),
        (SetTimeouts, Errno.ENOENT, "its module was unloaded", "modprobe ip_vs"),
        (AddService, Errno.ENOENT, "no scheduler nosuch", "modprobe ip_vs_nosuch"),
        (UpdateService, Errno.ENOENT, "no scheduler nosuch", "modprobe ip_vs_nosuch"),
        (UpdateDestination, Errno.ENOENT, "no such destination", Retry),
        (DeleteDestination, Errno.ENOENT, "no such destination", Retry),
        (UpdateService, Errno.ESRCH, "no such service", Retry),
        (DeleteService, Errno.ESRCH, "no such service", Retry),
        (AddDestination, Errno.ESRCH, "no such service", Retry),
        (UpdateDestination, Errno.ESRCH, "no such service", Retry),
        (DeleteDestination, Errno.ESRCH, "no such service", Retry),
        (StopDaemon, Errno.ESRCH, "daemon is not running", Retry),
        (AddService, Errno.EEXIST, "such a service already", "another program is changing the table"),
        (AddDestination, Errno.EEXIST, "such a destination already", "another program is changing the table"),
        (StartDaemon, Errno.EEXIST, "running already", "another program is changing the table"),
        (ReadServices, Errno.EINVAL, "malformed", Report),
        (DeleteService, Errno.EINVAL, "malformed", Report),
        (DeleteDestination, Errno.EINVAL, "malformed", Report),
        (StopDaemon, Errno.EINVAL, "malformed", Report),
        (AddService, Errno.EINVAL, "does not take this service", "an IPv6 prefix length is 1 to 128"),
        (UpdateService, Errno.EINVAL, "does not take this service", "the lengths of scheduler (15) and engine (16)"),
        (AddDestination, Errno.EINVAL, "does not take this destination", "must be unicast"),
        (AddDestination, Errno.EINVAL, "does not take this destination", "a GUE tunnel needs a port"),
        (UpdateDestination, Errno.EINVAL, "this change of the destination", "a GUE tunnel needs a port"),
        (UpdateDestination, Errno.EINVAL, "this change of the destination", "a threshold is at most 2147483647"),
        (StartDaemon, Errno.EINVAL, "does not take this daemon", "must be multicast"),
        (SetTimeouts, Errno.EINVAL, "above the kernel's limit", "at most 2147483 seconds"),
        (AddDestination, Errno.ERANGE, "weight or thresholds", "the lower threshold is not above the upper one"),
        (UpdateDestination, Errno.ERANGE, "weight or thresholds", "0 to 2147483647"),
        (SetTimeouts, Errno.ERANGE, "malformed", Report),
        (AddService, Errno.EAFNOSUPPORT, "does not have this address family", "enable IPv6"),
        (AddDestination, Errno.EAFNOSUPPORT, "does not have this address family", "remove the IPv6 addresses"),
        (ReadDestinations, Errno.EOPNOTSUPP, "does not know the command", Report),
        (StartDaemon, Errno.ENODEV, "no such interface", "ip link"),
        (StartDaemon, Errno.ENETUNREACH, "down, or has no route", "ip link set NAME up"),
        (StartDaemon, Errno.EADDRNOTAVAIL, "no address that the group can be reached from", "use another group"),
        (StartDaemon, Errno.EADDRINUSE, "uses the group's port", "use another port"),
        (AddService, Errno.ENOMEM, "no memory left", "free some memory"),
        (AddService, Errno.ENOPROTOOPT, "being unloaded", "modprobe ip_vs"),
        (StartDaemon, Errno.ENOPROTOOPT, "being unloaded", "modprobe ip_vs"),
        (ReadServices, Errno.EMSGSIZE, "too large", Report),
        (ReadDestinations, Errno.EBUSY, "another dump is still running", Report),
        (ReadServices, Errno.EPROTONOSUPPORT, "no generic netlink", "a kernel with IPVS"),
        (StartDaemon, Errno.ENOBUFS, "no memory left", "free some memory"),
        (ReadServices, Errno.EAGAIN, "could not do it now", Retry),
        (StartDaemon, Errno.EINTR, "could not do it now", Retry),
    ];

    public static IEnumerable<(string Command, string Errno, string Cause, string Remedy)> Answers() =>
        Rows.Select(row => ($"{row.Command}", $"{row.Errno}", row.Cause, row.Remedy));

    [Test]
    [MethodDataSource(nameof(Answers))]
    public async Task A_number_has_a_cause_and_a_remedy(string command, string errno, string cause, string remedy)
    {
        IpvsAnswer answer = IpvsAnswer.Explain(Operation(Enum.Parse<IpvsOperation>(command)), Enum.Parse<Errno>(errno));

        await Assert.That(answer.Meaning).Contains(cause);
        await Assert.That(answer.Remedy).Contains(remedy);
    }

    [Test]
    public async Task Scheduler_and_engine_are_both_named_where_either_may_be_missing()
    {
        IpvsRequest operation = Operation(AddService);
        IpvsAnswer answer = IpvsAnswer.Explain(
            operation with { Settings = operation.Settings! with { Persistence = new(300, uint.MaxValue, "sip") } }, Errno.ENOENT);

        await Assert.That(answer.Meaning).IsEqualTo("this kernel has no scheduler nosuch or no persistence engine sip");
        await Assert.That(answer.Remedy).Contains("the modules ip_vs_nosuch and ip_vs_pe_sip must be installed");
    }

    [Test]
    public async Task A_destination_of_another_family_is_told_of_tunnels_and_daemons()
    {
        IpvsRequest operation = Operation(AddDestination) with { Destination = new(Sample.Server("[2001:db8::1]:80"), ForwardingMethod.Nat, 1, default, default) };
        IpvsAnswer answer = IpvsAnswer.Explain(operation, Errno.EINVAL);

        await Assert.That(answer.Meaning).Contains("of another family than its service's");
        await Assert.That(answer.Remedy).IsEqualTo("reach it by tunnel, and stop the synchronisation daemons: they cannot live with it");
    }

    [Test]
    public async Task An_interface_that_is_down_is_named()
    {
        var daemon = new SyncDaemon(SyncRole.Master, "eth7", 1, null, SyncDaemon.DefaultGroup, SyncDaemon.DefaultPort, 1);
        IpvsRequest operation = Operation(StartDaemon) with { Daemon = daemon };

        await Assert.That($"{operation}").IsEqualTo("start the synchronisation master on eth7");
        await Assert.That(IpvsAnswer.Explain(operation, Errno.ENETUNREACH).Remedy).Contains("ip link set eth7 up");
    }

    [Test]
    public async Task Whatever_was_attempted_and_whatever_the_number_is_there_is_one_line_of_cause_and_remedy()
    {
        IEnumerable<string> bad =
            from command in Enum.GetValues<IpvsOperation>()
            from errno in Enum.GetValues<Errno>().Append((Errno)524)
            let answer = IpvsAnswer.Explain(Operation(command), errno)
            from part in new[] { answer.Meaning, answer.Remedy }
            where part.Length < 8 || part.Contains('\n') || part.Contains("  ") || part.EndsWith('.') || char.IsUpper(part[0])
            select $"{command} {errno}: {part}";

        // IPVS is a name and may begin a sentence.
        await Assert.That(bad.Where(line => !line.Contains(": IPVS is gone"))).IsEmpty();
    }

    private static IpvsRequest Operation(IpvsOperation command) => new(command)
    {
        Service = Sample.Identity("tcp://10.9.9.9:80"),
        Destination = new(Sample.Server("10.0.0.1:80"), ForwardingMethod.Nat, 1, default, default),
        Settings = new ServiceSettings(new Scheduler("nosuch"), SchedulerFlags.None, OnePacket: false, Persistence: null),
    };
}
