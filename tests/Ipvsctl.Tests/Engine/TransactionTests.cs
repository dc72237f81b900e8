using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;
using static Ipvsctl.Tests.Kernel.Sample;

namespace Ipvsctl.Tests.Engine;

/// <summary>Applying when the kernel refuses in the middle, refuses to go back too, or does not say what it did.</summary>
public class TransactionTests
{
    private static readonly ServiceSettings Settings = RoundRobinService;

    private static readonly VirtualServerTable Wanted = new(
    [
        new(Identity("tcp://10.9.9.9:80"), Settings, [Of("10.0.0.1:80"), Of("10.0.0.2:80")]),
        new(Identity("tcp://10.9.9.9:81"), Settings, [Of("10.0.0.1:81")]),
    ]);

    private readonly FakeKernel _kernel = new();

    [Test]
    public async Task A_table_that_is_as_wanted_is_not_written()
    {
        Apply(Wanted);
        int writes = _kernel.Writes.Count();
        Apply(Wanted);

        await Assert.That(writes).IsEqualTo(5);
        await Assert.That(_kernel.Writes.Count()).IsEqualTo(writes);
    }

    [Test]
    public async Task What_was_done_is_taken_back_from_the_last_to_the_first()
    {
        _kernel.BeforeCommand = Refuse(81);
        var told = new List<Change>();

        IpvsException? refusal = await Assert.That(() => Apply(Wanted, told.Add)).Throws<IpvsException>();
        await Assert.That(refusal!.Message).StartsWith("cannot add destination 10.0.0.1:81 to service tcp://10.9.9.9:81: ");
        await Assert.That(told.Count).IsEqualTo(4);
        await Assert.That(_kernel.Services).IsEmpty();
        await Assert.That(string.Join(' ', _kernel.Writes)).IsEqualTo(string.Join(' ', (byte[])
        [
            IPVS_CMD_NEW_SERVICE, IPVS_CMD_NEW_DEST, IPVS_CMD_NEW_DEST, IPVS_CMD_NEW_SERVICE, IPVS_CMD_NEW_DEST,
            IPVS_CMD_DEL_SERVICE, IPVS_CMD_DEL_SERVICE,
        ]));
    }

    [Test]
    public async Task A_step_back_that_is_refused_does_not_matter_if_the_table_comes_out_right()
    {
        int refusals = 0;
        _kernel.BeforeCommand = (command, request) => KernelRefusal.Unless(
            !(command == IPVS_CMD_NEW_DEST && request.Destination!.Port == 81) && !(command == IPVS_CMD_DEL_SERVICE && refusals++ == 0), Errno.ENOMEM);

        await Assert.That(() => Apply(Wanted)).Throws<IpvsException>();
        await Assert.That(_kernel.Services).IsEmpty();
    }

    [Test]
    public async Task What_cannot_be_taken_back_is_listed()
    {
        _kernel.BeforeCommand = Refuse(81, IPVS_CMD_DEL_SERVICE);

        RollbackException? failure = await Assert.That(() => Apply(Wanted)).Throws<RollbackException>();
        await Assert.That(failure!.Message).StartsWith("cannot add destination 10.0.0.1:81 to service tcp://10.9.9.9:81: ");
        await Assert.That(Lines.Of(failure.Left!.Changes.Select(change => $"{change}"))).IsEqualTo(
            "deleting service tcp://10.9.9.9:81\ndeleting service tcp://10.9.9.9:80");
    }

    [Test]
    public async Task After_a_failure_what_was_done_before_it_may_also_stay_and_nothing_behind_it_is_done()
    {
        _kernel.BeforeCommand = Refuse(80);
        var told = new List<Change>();

        await Assert.That(() => Apply(Wanted, told.Add, OnFailure.Stop)).Throws<IpvsException>();
        await Assert.That(told.Single().ToString()).IsEqualTo("adding service tcp://10.9.9.9:80");
        await Assert.That(_kernel.Services.Single().Destinations).IsEmpty();
    }

    // Send 1 asks for the family, 2 to 4 read the empty table, 5 writes.
    [Test]
    public async Task What_was_done_and_not_told_of_is_found_in_the_table_and_taken_back()
    {
        using var director = new Director(new IpvsClient(new LossyTransport(_kernel.Connect(), 5)));

        IpvsException? failure = await Assert.That(
            () => director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Wanted))).Throws<IpvsException>();
        await Assert.That(failure!.Message).Contains("no buffer space available").And.EndsWith("; the table is as it was before");
        await Assert.That(failure!.Message).DoesNotContain("unknown");
        await Assert.That(_kernel.Writes.Count()).IsGreaterThan(5);
        await Assert.That(_kernel.Services).IsEmpty();
    }

    [Test]
    public async Task When_the_table_cannot_be_read_afterwards_it_is_said_to_be_unknown()
    {
        using var director = new Director(new IpvsClient(new LossyTransport(_kernel.Connect(), [.. Enumerable.Range(5, 30)])));

        RollbackException? failure = await Assert.That(
            () => director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Wanted))).Throws<RollbackException>();
        await Assert.That(failure!.Left).IsNull();
    }

    [Test]
    public async Task Answers_that_are_lost_on_the_way_back_too_do_no_harm()
    {
        using var director = new Director(new IpvsClient(new LossyTransport(_kernel.Connect(), 5, 6, 10)));

        await Assert.That(() => director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Wanted))).Throws<IpvsException>();
        await Assert.That(_kernel.Services).IsEmpty();
    }

    [Test]
    public async Task What_another_program_deleted_meanwhile_stays_deleted_and_is_named()
    {
        Apply(Wanted);
        _kernel.BeforeCommand = (command, request) =>
        {
            bool adding = command == IPVS_CMD_NEW_DEST;
            _kernel.Services.RemoveAll(service => adding && service.Key.Port == 81);
            KernelRefusal.Unless(!adding, Errno.ENOMEM);
        };
        VirtualServerTable other = new(
        [
            new(Identity("tcp://10.9.9.9:80"), Settings, [Of("10.0.0.1:80") with { Weight = 7 }, Of("10.0.0.2:80"), Of("10.0.0.3:80")]),
            new(Identity("tcp://10.9.9.9:81"), Settings with { OnePacket = true }, [Of("10.0.0.1:81")]),
        ]);

        RollbackException? failure = await Assert.That(() => Apply(other)).Throws<RollbackException>();
        await Assert.That(failure!.Message).EndsWith(
            "; then the rollback undid everything, but another program changed the table meanwhile; "
            + "these changes would restore the table: adding service tcp://10.9.9.9:81");
        await Assert.That(_kernel.Services.Single().Destinations.Sum(destination => destination.Settings.Weight!.Value)).IsEqualTo(2);
    }

    [Test]
    public async Task Of_many_things_that_are_left_to_do_the_first_are_named()
    {
        ServiceIdentity service = Wanted.Services[0].Identity;
        var left = new ChangeSet([.. Enumerable.Range(1, 1000).Select(port => new AddDestination(service, Of($"10.0.0.1:{port}")))]);

        await Assert.That(new RollbackException(RollbackOutcome.Incomplete, new IOException("broken"), left).Message)
            .EndsWith("adding destination 10.0.0.1:5 to service tcp://10.9.9.9:80 and 995 more");
        var failure = new RollbackException(RollbackOutcome.ChangedByAnotherProgram, new IOException("broken"), left);
        await Assert.That(failure.Message).EndsWith(" and 995 more");
    }

    [Test]
    public async Task Whoever_is_told_of_the_steps_may_fail_too()
    {
        await Assert.That(() => Apply(Wanted, _ => throw new IOException())).Throws<IOException>();
        await Assert.That(_kernel.Services).IsEmpty();
    }

    // Sends 6 to 10 read again what was written.
    [Test]
    public async Task The_proof_is_tried_again_when_answers_are_lost()
    {
        using var director = new Director(new IpvsClient(new LossyTransport(_kernel.Connect(), 6, 7)));
        director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Wanted));

        await Assert.That(_kernel.Services.Count).IsEqualTo(2);
    }

    [Test]
    public async Task When_the_proof_fails_it_is_said_that_everything_was_written()
    {
        using var director = new Director(new IpvsClient(new LossyTransport(_kernel.Connect(), [.. Enumerable.Range(6, 30)])));

        VerificationException? failure = await Assert.That(
            () => director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Wanted))).Throws<VerificationException>();
        await Assert.That(failure!.Outcome).IsEqualTo(VerificationOutcome.Unreadable);
        await Assert.That(failure.Message).StartsWith("cannot verify what was written: everything was written, but ");
    }

    [Test]
    public async Task An_interruption_that_comes_when_everything_is_written_is_too_late()
    {
        using var interruption = new CancellationTokenSource();
        int told = 0;
        Apply(Wanted, _ => Interrupt(interruption, ++told == 5), interruption: interruption.Token);

        await Assert.That(_kernel.Services.Count).IsEqualTo(2);
    }

    [Test]
    public async Task An_interruption_is_a_failure()
    {
        using var interruption = new CancellationTokenSource();
        VirtualServerTable large = new([.. Enumerable.Range(1, 1000)
            .Select(mark => new VirtualService(ServiceIdentity.FromFirewallMark(IpFamily.V4, (uint)mark), Settings, []))]);

        await Assert.That(() => Apply(large, _ => interruption.Cancel(), interruption: interruption.Token))
            .Throws<OperationCanceledException>();
        await Assert.That(_kernel.Writes).Contains(IPVS_CMD_NEW_SERVICE);
        await Assert.That(_kernel.Services).IsEmpty();
    }

    [Test]
    public async Task Another_program_that_undoes_a_change_is_found_out()
    {
        int reads = 0;
        _kernel.BeforeCommand = (command, _) =>
        {
            bool verifying = command == IPVS_CMD_GET_SERVICE && ++reads == 2;
            _kernel.Services.RemoveAll(service => verifying && service.Key.Port == 81);
        };

        VerificationException? failure = await Assert.That(() => Apply(Wanted)).Throws<VerificationException>();
        await Assert.That(failure!.Message).Contains("another program is changing the table");
        await Assert.That(failure.Message).Contains("adding service tcp://10.9.9.9:81");
    }

    private void Apply(
        VirtualServerTable wanted,
        Action<Change>? done = null,
        OnFailure onFailure = OnFailure.Rollback,
        CancellationToken interruption = default)
    {
        using Director director = _kernel.Direct();
        director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), wanted), new ApplyOptions { OnStep = done, OnFailure = onFailure }, interruption);
    }

    private static void Interrupt(CancellationTokenSource interruption, bool now)
    {
        if (now)
        {
            interruption.Cancel();
        }
    }

    // Refuses to add destinations at a port, and a whole command.
    private static Action<byte, CommandAttributes> Refuse(ushort port, byte? refused = null) => (command, request) =>
        KernelRefusal.Unless(
            command != refused && !(command == IPVS_CMD_NEW_DEST && request.Destination!.Port == port), Errno.ENOMEM);
}
