using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Kernel;

/// <summary>Timeouts and synchronisation daemons as a director sees and sets them.</summary>
public class SettingsTests : KernelTests
{
    private static readonly SyncDaemon Master = new(SyncRole.Master, "d0", 7, 1400, new(IpFamily.V4, 0xef010203), 9999, 5);
    private static readonly SyncDaemon Backup = new(SyncRole.Backup, "d0", 0, null, SyncDaemon.DefaultGroup, SyncDaemon.DefaultPort, 1);

    [Test]
    public async Task At_first_the_timeouts_are_the_kernels_and_no_daemon_runs()
    {
        VirtualServerTable table = Director.ObserveTable();

        await Assert.That(table.Timeouts).IsEqualTo(Timeouts.KernelDefault);
        await Assert.That(table.Sync).IsEqualTo(SyncDaemons.None);
    }

    [Test]
    public async Task Timeouts_change_as_far_as_they_are_stated()
    {
        Converge(new VirtualServerTable([], new Timeouts(1234, null, 77)));

        await Assert.That(Director.ObserveTable().Timeouts).IsEqualTo(new Timeouts(1234, 120, 77));
    }

    [Test]
    public async Task Daemons_start_change_and_stop()
    {
        SyncDaemon changed = Master with { Id = 8, MaximumLength = SyncDaemon.KeptLength(SyncRole.Master, IpFamily.V4, null) };
        Converge(Daemons(Master, null));
        await Assert.That(Director.ObserveTable().Sync).IsEqualTo(new SyncDaemons(Master, null));

        Converge(Daemons(changed, Backup));
        await Assert.That(Director.ObserveTable().Sync).IsEqualTo(new SyncDaemons(changed, Backup with { MaximumLength = 1472 }));

        Converge(Daemons(null, null));
        await Assert.That(Director.ObserveTable().Sync).IsEqualTo(SyncDaemons.None);
    }

    [Test]
    public async Task A_daemon_of_an_IPv6_group_is_met_by_what_runs()
    {
        SyncDaemon daemon = Master with
        {
            Group = IpAddress.Parse("ff02::81"),
            MaximumLength = SyncDaemon.KeptLength(SyncRole.Master, IpFamily.V6, ushort.MaxValue),
        };
        Converge(Daemons(daemon, null));

        await Assert.That(Director.ObserveTable().Sync).IsEqualTo(new SyncDaemons(daemon, null));
    }

    // Stopping comes first and may go without an answer; starting is refused, and what was stopped runs again.
    [Test]
    public async Task A_daemon_that_cannot_start_leaves_the_one_that_ran()
    {
        Converge(Daemons(Master, null));
        ChangeSet changes = ChangeSetBuilder.Build(Director.ObserveTable(), Daemons(Master with { Interface = "nosuch0" }, null));

        IpvsException? refusal = await Assert.That(() => Director.Apply(changes)).Throws<IpvsException>();
        await Assert.That(refusal!.Message).StartsWith(
            "cannot start the synchronisation master on nosuch0: there is no such interface (no such device): ");
        await Assert.That(Director.ObserveTable().Sync).IsEqualTo(new SyncDaemons(Master, null));
    }

    private static VirtualServerTable Daemons(SyncDaemon? master, SyncDaemon? backup) => new([], sync: new SyncDaemons(master, backup));

    private void Converge(VirtualServerTable wanted)
    {
        Director.Apply(ChangeSetBuilder.Build(Director.ObserveTable(), wanted));
        string rest = Lines.Of(ChangeSetBuilder.Build(Director.ObserveTable(), wanted).Changes);
        if (rest.Length > 0)
        {
            throw new InvalidOperationException($"not the same after applying: {rest}");
        }
    }
}
