using System.Text;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;

namespace Ipvsctl.Tests.Fakes;

internal sealed partial class FakeKernel
{
    private const uint Master = 1;
    private const uint Backup = 2;
    private const int LongestInterface = 15;

    /// <summary>The connection synchronisation daemons that run, by their state.</summary>
    public SortedDictionary<uint, DaemonAttributes> Daemons { get; } = [];

    /// <summary>
    /// Whether stopping a daemon gets no answer, as when the daemon's thread has not run yet (docs/kernel.md#lost-answers).
    /// </summary>
    public bool ForgetsToAnswerStop { get; set; }

    private void StartDaemon(DaemonAttributes? daemon)
    {
        KernelRefusal.Unless(daemon is { State: not null, Interface: not null, SyncId: not null }, Errno.EINVAL);
        KernelRefusal.Unless(Encoding.UTF8.GetByteCount(daemon!.Interface!) <= LongestInterface, Errno.EINVAL);
        KernelRefusal.Unless(DaemonDefaults.IsMulticast(daemon), Errno.EINVAL);
        KernelRefusal.Unless(!Services.Any(IsMixed), Errno.EINVAL);
        FakeInterface device = Interfaces.Find(candidate => candidate.Name == daemon.Interface)
            ?? throw new KernelRefusal(Errno.ENODEV);
        uint state = daemon.State!.Value;
        KernelRefusal.Unless(state is Master or Backup, Errno.EINVAL);
        KernelRefusal.Unless(!Daemons.ContainsKey(state), Errno.EEXIST);
        KernelRefusal.Unless(device.IsUp || state == Backup, Errno.ENETUNREACH);
        Daemons.Add(state, DaemonDefaults.Applied(daemon, device, isBackup: state == Backup));
    }

    // The state alone says which; the other attributes are not looked at.
    private void StopDaemon(DaemonAttributes? daemon)
    {
        KernelRefusal.Unless(daemon is { State: not null }, Errno.EINVAL);
        uint state = daemon!.State!.Value;
        KernelRefusal.Unless(state is Master or Backup, Errno.EINVAL);
        KernelRefusal.Unless(Daemons.Remove(state), Errno.ESRCH);
        KernelRefusal.Unless(!ForgetsToAnswerStop, Errno.EINTR);
    }

    private static bool IsMixed(FakeService service) =>
        service.Destinations.Exists(destination => destination.Key.Family != service.Key.Family);
}
