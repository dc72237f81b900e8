using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Kernel;
using static Ipvsctl.Ipvs.IpvsOperation;

namespace Ipvsctl.Tests.Ipvs;

/// <summary>What an error says when the kernel could not be asked, or did not answer.</summary>
public class ConnectionAnswerTests
{
    [Test]
    [Arguments(Errno.EPERM, "a seccomp profile")]
    [Arguments(Errno.EACCES, "a security module")]
    [Arguments(Errno.ENOMEM, "free some memory")]
    [Arguments(Errno.ENOBUFS, "free some memory")]
    [Arguments(Errno.EMFILE, "ulimit -n")]
    [Arguments(Errno.ENFILE, "sysctl fs.file-max")]
    [Arguments(Errno.EAGAIN, "run the command again")]
    [Arguments(Errno.EINTR, "run the command again")]
    [Arguments(Errno.EIO, "run the command again")]
    [Arguments(Errno.EPROTONOSUPPORT, "use a kernel with generic netlink and IPVS")]
    [Arguments(Errno.EAFNOSUPPORT, "RestrictAddressFamilies=AF_NETLINK")]
    [Arguments(Errno.ENOPROTOOPT, "use Linux 4.12 or newer")]
    internal async Task A_socket_that_cannot_be_opened_has_the_remedy_of_its_number(Errno errno, string remedy)
    {
        IpvsException failure = new(new IpvsRequest(Connect), IpvsFault.Connection, new NetlinkException("cannot open a netlink socket", errno));
        await Assert.That(failure.Message).StartsWith($"cannot reach IPVS: cannot open a netlink socket: {errno.Words()}: ");
        await Assert.That(failure.Remedy).Contains(remedy);
        await Assert.That(failure.Remedy.Contains("CONFIG_NET")).IsEqualTo(errno == Errno.EAFNOSUPPORT);
        await Assert.That(failure.Failure).IsEqualTo(IpvsFailure.Unreachable);
    }

    [Test]
    [Arguments(Errno.EAGAIN, "ulimit -u")]
    [Arguments(Errno.EMFILE, "ulimit -n")]
    [Arguments(Errno.EPERM, "CAP_SYS_ADMIN")]
    [Arguments(Errno.ENOENT, "ip netns list")]
    internal async Task A_namespace_that_cannot_be_entered_has_the_remedy_of_its_number(Errno errno, string remedy)
    {
        IpvsException failure = new(
            new IpvsRequest(EnterNamespace) { Namespace = "x" }, IpvsFault.Namespace, new NetworkNamespaceException("cannot open it", errno));
        await Assert.That(failure.Remedy).Contains(remedy);
    }

    // A broken exchange has the number of a system call. It says nothing of the request: no "no such service", no "there is one already".
    [Test]
    public async Task A_broken_exchange_is_never_explained_as_the_kernels_refusal()
    {
        foreach (IpvsOperation operation in Enum.GetValues<IpvsOperation>())
        {
            foreach (Errno errno in Enum.GetValues<Errno>())
            {
                IpvsException failure = new(Request(operation), IpvsFault.Answer, new NetlinkException("cannot send to the kernel", errno));
                await Assert.That(failure.Answer).StartsWith("cannot send to the kernel");
                await Assert.That(failure.Remedy).Matches("^(run the command again|free some memory|allow this program to use netlink|report this as a bug)");
                await Assert.That(failure.Failure).IsEqualTo(Request(operation).IsChange ? IpvsFailure.Change : IpvsFailure.Query);
            }
        }
    }

    [Test]
    public async Task Nothing_is_said_to_be_unknown_after_a_rollback()
    {
        foreach (Errno errno in Enum.GetValues<Errno>())
        {
            IpvsException failure = new(Request(IpvsOperation.AddDestination), IpvsFault.Answer, new NetlinkException("cannot receive from the kernel", errno))
            {
                State = ApplyState.Unchanged,
            };
            await Assert.That(failure.Message).EndsWith("; the table is as it was before");
            await Assert.That(failure.Message).DoesNotContain("unknown");
        }
    }

    [Test]
    public async Task Without_a_rollback_a_change_that_was_not_answered_is_said_to_be_unknown()
    {
        var stopped = new ApplyState(ApplyStateKind.PartlyApplied, []);
        IpvsException lost = new(Request(IpvsOperation.AddDestination), IpvsFault.Answer, new NetlinkException("the kernel lost answers", Errno.ENOBUFS)) { State = stopped };
        await Assert.That(lost.Message).EndsWith("; whether this change was made is unknown; besides, no change was made");
        IpvsException refused = new(Request(IpvsOperation.AddDestination), IpvsFault.Answer, new NetlinkException(Errno.ENOMEM)) { State = stopped };
        await Assert.That(refused.Message).EndsWith("; no change was made");
    }

    private static IpvsRequest Request(IpvsOperation operation) => new(operation)
    {
        Namespace = "x",
        Service = Sample.Identity("tcp://10.9.9.9:80"),
        Destination = Sample.Of("10.0.0.1:80"),
        Settings = Sample.RoundRobinService,
        Daemon = new(Ipvsctl.Model.SyncRole.Master, "eth0", 1, null, Ipvsctl.Model.SyncDaemon.DefaultGroup, 8848, 1),
    };
}
