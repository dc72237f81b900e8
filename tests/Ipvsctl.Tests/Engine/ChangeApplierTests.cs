using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;
using static Ipvsctl.Tests.Kernel.Sample;

namespace Ipvsctl.Tests.Engine;

/// <summary>What is said of the table when applying ends before its end, whichever part it was in.</summary>
public sealed class ChangeApplierTests : IDisposable
{
    private const string Quiet = "; the destinations to remove have weight 0; run the same command again to continue";

    private static readonly ServiceSettings Hashed = RoundRobinService with { Scheduler = new Scheduler("sh") };

    private static readonly VirtualServerTable Before = new(
        [new(Identity("tcp://10.9.9.9:80"), Hashed, [Of("10.0.0.1:80"), Of("10.0.0.2:80"), Of("10.0.0.3:80")])]);

    // One service more, two destinations less.
    private static readonly VirtualServerTable After = new(
    [
        new(Identity("tcp://10.9.9.9:80"), Hashed, [Of("10.0.0.1:80")]),
        new(Identity("tcp://10.9.9.9:81"), RoundRobinService, [Of("10.0.0.1:81"), Of("10.0.0.2:81")]),
    ]);

    private readonly FakeKernel _kernel = new();
    private readonly CancellationTokenSource _cancellation = new();

    // How often each command came.
    private readonly int[] _seen = new int[byte.MaxValue];

    [Before(Test)]
    public void There_is_a_table()
    {
        using Director director = _kernel.Direct();
        director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Before));
    }

    public void Dispose() => _cancellation.Dispose();

    [Test]
    public async Task What_is_refused_is_taken_back()
    {
        Refuse(IPVS_CMD_NEW_DEST, from: 2);

        string said = await Fails<IpvsException>();
        await Assert.That(said).StartsWith("cannot add destination 10.0.0.2:81 to service tcp://10.9.9.9:81: ");
        await Assert.That(said).EndsWith("; the table is as it was before");
    }

    [Test]
    public async Task What_stays_is_named()
    {
        Refuse(IPVS_CMD_NEW_DEST, from: 2);

        await Assert.That(await Fails<IpvsException>(OnFailure.Stop)).EndsWith(
            "; these changes remain: adding service tcp://10.9.9.9:81, adding destination 10.0.0.1:81 to service tcp://10.9.9.9:81");
    }

    [Test]
    public async Task Of_much_that_stays_the_first_is_named()
    {
        Refuse(IPVS_CMD_NEW_DEST, from: 9);
        var many = new VirtualServerTable(
            [Before.Services[0], new(Identity("tcp://10.9.9.9:81"), Hashed, [.. Enumerable.Range(1, 9).Select(last => Of($"10.0.0.{last}:81"))])]);

        await Assert.That(await Fails<IpvsException>(OnFailure.Stop, wanted: many)).EndsWith(
            "adding destination 10.0.0.4:81 to service tcp://10.9.9.9:81 and 4 more");
    }

    [Test]
    public async Task Nothing_may_have_been_done_at_all()
    {
        Refuse(IPVS_CMD_NEW_SERVICE);

        await Assert.That(await Fails<IpvsException>(OnFailure.Stop)).EndsWith("; no change was made");
    }

    [Test]
    public async Task A_drain_that_is_refused_before_it_begins_leaves_the_table_as_it_was()
    {
        At(IPVS_CMD_SET_DEST, 2, () => throw new KernelRefusal(Errno.ENOMEM));

        await Assert.That(await Fails<IpvsException>(drain: true)).EndsWith("; the table is as it was before");
        await Assert.That(Weights()).IsEqualTo("1 1 1");
    }

    [Test]
    public async Task A_removal_that_is_refused_after_the_drain_leaves_weight_0()
    {
        Refuse(IPVS_CMD_DEL_DEST, from: 2);

        string said = await Fails<IpvsException>(drain: true);
        await Assert.That(said).StartsWith("cannot delete destination 10.0.0.3:80 from service tcp://10.9.9.9:80: ");
        await Assert.That(said).EndsWith(Quiet);
        await Assert.That(Weights()).IsEqualTo("0 0 1");
    }

    [Test]
    public async Task A_removal_that_cannot_even_be_taken_back_leaves_weight_0()
    {
        int additions = 2;
        _kernel.BeforeCommand = (command, _) => KernelRefusal.Unless(
            !(command == IPVS_CMD_DEL_DEST && ++_seen[command] == 2) && !(command == IPVS_CMD_NEW_DEST && additions-- <= 0), Errno.ENOMEM);

        string said = await Fails<RollbackException>(drain: true);
        await Assert.That(said).Contains("; then the rollback could not undo everything; ");
        await Assert.That(said).EndsWith("; besides, the destinations to remove have weight 0; run the same command again to continue");
    }

    [Test]
    public async Task Settings_of_the_drain_that_stay_are_named()
    {
        Refuse(IPVS_CMD_SET_SERVICE, from: 2);

        await Assert.That(await Fails<IpvsException>(drain: true)).EndsWith(
            "; the destinations to remove are gone; still to do: changing service tcp://10.9.9.9:80");
    }

    [Test]
    public async Task What_stays_of_a_drain_is_all_that_was_done()
    {
        // The second reading of the destinations is the proof of what was added and changed.
        At(IPVS_CMD_SET_DEST, 2, () => _cancellation.Cancel());

        string said = await Fails<ApplyCanceledException>(OnFailure.Stop, drain: true);
        await Assert.That(said).StartsWith("interrupted: these changes remain: adding service tcp://10.9.9.9:81, ");
        await Assert.That(said).EndsWith(" and 1 more");
        await Assert.That(Weights()).IsEqualTo("0 0 1");
    }

    [Test]
    public async Task An_interruption_between_drain_and_removal_leaves_weight_0()
    {
        At(IPVS_CMD_SET_DEST, 2, () => _cancellation.Cancel());

        await Assert.That($"; {(await Fails<ApplyCanceledException>(drain: true))["interrupted: ".Length..]}").IsEqualTo(Quiet);
        await Assert.That(Weights()).IsEqualTo("0 0 1");
    }

    [Test]
    public async Task A_table_that_another_program_changes_is_not_drained_to_the_end()
    {
        At(IPVS_CMD_GET_SERVICE, 2, () => _kernel.Services.RemoveAll(service => service.Key.Port == 81));

        string said = await Fails<VerificationException>(drain: true);
        await Assert.That(said).StartsWith("cannot verify what was written: ");
        await Assert.That(said).EndsWith(Quiet);
    }

    [Test]
    public async Task A_reading_that_fails_while_connections_are_waited_for_is_tried_again()
    {
        // 1 reads the table, 2 and 3 prove the first part, 4 to 6 wait.
        FailToReadDestinations(4, 5);
        Apply(drain: true);

        await Assert.That(Weights()).IsEqualTo("1");
    }

    [Test]
    public async Task Where_it_fails_again_and_again_it_is_said_what_the_wait_leaves()
    {
        FailToReadDestinations(4, 5, 6);

        string said = await Fails<IpvsException>(drain: true);
        await Assert.That(said).StartsWith("cannot read the destinations of service tcp://10.9.9.9:80: ");
        await Assert.That(said).EndsWith(Quiet);
        await Assert.That(Weights()).IsEqualTo("0 0 1");
    }

    [Test]
    public async Task A_drain_that_ends_before_the_first_reading_says_why_nothing_was_read()
    {
        FailToReadDestinations(4);

        await Assert.That(await Fails<DrainTimeoutException>(drain: true, seconds: 0)).Contains(
            " stay at weight 0: cannot read the destinations of service tcp://10.9.9.9:80: ");
    }

    private async Task<string> Fails<T>(
        OnFailure onFailure = OnFailure.Rollback, bool drain = false, VirtualServerTable? wanted = null, int seconds = 60)
        where T : Exception => (await Assert.That(() => Apply(onFailure, drain, wanted, seconds)).Throws<T>())!.Message;

    private void Apply(OnFailure onFailure = OnFailure.Rollback, bool drain = false, VirtualServerTable? wanted = null, int seconds = 60)
    {
        using Director director = _kernel.Direct();
        ChangeSet changes = ChangeSetBuilder.Build(director.ObserveTable(), wanted ?? After);
        var options = new ApplyOptions
        {
            OnFailure = onFailure,
            DrainTimeout = drain ? TimeSpan.FromSeconds(seconds) : null,
            Wait = (_, cancellation) => cancellation.IsCancellationRequested,
        };
        director.Apply(changes, options, _cancellation.Token);
    }

    private void Refuse(byte refused, int from = 1) => _kernel.BeforeCommand = (command, _) =>
        KernelRefusal.Unless(command != refused || ++_seen[command] < from, Errno.ENOMEM);

    private void At(byte awaited, int time, Action act) => _kernel.BeforeCommand = (command, _) =>
    {
        if (command == awaited && ++_seen[command] == time)
        {
            act();
        }
    };

    private void FailToReadDestinations(params int[] times) => _kernel.BeforeCommand = (command, _) =>
        KernelRefusal.Unless(command != IPVS_CMD_GET_DEST || !times.Contains(++_seen[command]), Errno.ENOMEM);

    private string Weights() => string.Join(
        ' ', _kernel.Services.Single(service => service.Key.Port == 80).Destinations.Select(destination => destination.Settings.Weight));
}
