using Ipvsctl.Changes;
using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Model;
using Ipvsctl.Tests.Fakes;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;
using static Ipvsctl.Tests.Kernel.Sample;

namespace Ipvsctl.Tests.Engine;

/// <summary>
/// A kernel that acknowledges a setting and does not keep it, beside another program that writes. No attribute was added since Linux 5.3, so
/// no available kernel ignores one: the fake kernel forgets it before it is read.
/// </summary>
public class VerificationTests
{
    private static readonly ServiceIdentity Web = Identity("tcp://10.9.9.9:80");

    private static readonly Destination Tunneled = new(
        Server("10.0.0.1:80"), ForwardingMethod.Tunnel, 5, default, new Tunnel(TunnelType.Gue, 6080, TunnelChecksum.Remote));

    private static readonly VirtualServerTable Wanted = new([new(Web, RoundRobinService, [Tunneled])]);

    private readonly FakeKernel _kernel = new();
    private int _reads;

    [Test]
    public async Task A_setting_of_a_destination_that_the_kernel_does_not_keep_is_named_with_both_values()
    {
        BeforeEachReading(destination => destination with { TunnelFlags = 0 });

        VerificationException failure = await Fails(Wanted);
        await Assert.That(failure.Outcome).IsEqualTo(VerificationOutcome.NotKept);
        await Assert.That(failure.Message).IsEqualTo(
            "cannot verify what was written: this kernel does not keep tunnel when changing destination 10.0.0.1:80 of service tcp://10.9.9.9:80: "
            + "wrote gue port 6080 checksum remote, reads gue port 6080: remove the setting from the file, or use a kernel that has it");
    }

    [Test]
    public async Task A_setting_of_a_service_that_the_kernel_does_not_keep_is_named_with_both_values()
    {
        _kernel.BeforeCommand = (_, _) =>
        {
            foreach (FakeService service in _kernel.Services)
            {
                service.Flags = 0;
            }
        };

        VerificationException failure = await Fails(new VirtualServerTable(
            [new(Web, RoundRobinService with { Flags = SchedulerFlags.Flag3 }, [])]));
        await Assert.That(failure.Outcome).IsEqualTo(VerificationOutcome.NotKept);
        await Assert.That(failure.Message).Contains(
            "this kernel does not keep flags when changing service tcp://10.9.9.9:80: wrote flag-3, reads none: ");
    }

    [Test]
    public async Task Lost_answers_of_the_second_writing_do_not_hide_what_the_kernel_does_not_keep()
    {
        BeforeEachReading(destination => destination with { TunnelFlags = 0 });

        // Family, services, timeouts and daemons; then the changes, a service and its destinations; then the changes again.
        const int SecondWriting = 8;
        using var director = new Director(new IpvsClient(new LossyTransport(_kernel.Connect(), SecondWriting)));
        VerificationException failure = await Fails(director, Wanted);
        await Assert.That(failure.Outcome).IsEqualTo(VerificationOutcome.NotKept);
        await Assert.That(_kernel.Log.Count(entry => entry.Command == IPVS_CMD_SET_DEST)).IsEqualTo(2);
    }

    [Test]
    public async Task A_program_that_writes_again_and_again_is_another_program()
    {
        uint weight = 10;
        BeforeEachReading(destination => destination with { Weight = weight++ });

        VerificationException failure = await Fails(Wanted);
        await Assert.That(failure.Outcome).IsEqualTo(VerificationOutcome.ChangedByAnotherProgram);
        await Assert.That(failure.Message).Contains("another program is changing the table");
    }

    [Test]
    public async Task A_program_that_wrote_once_is_another_program_and_does_not_win()
    {
        BeforeEachReading(destination => _reads == 1 ? destination with { Weight = 7 } : destination);

        VerificationException failure = await Fails(Wanted);
        await Assert.That(failure.Outcome).IsEqualTo(VerificationOutcome.ChangedByAnotherProgram);
        await Assert.That(_kernel.Services.Single().Destinations.Single().Settings.Weight!.Value).IsEqualTo(5u);
    }

    [Test]
    public async Task A_part_of_a_change_set_is_verified_as_that_part()
    {
        using Director director = _kernel.Direct();
        VirtualServerTable wanted = new([new(Web, RoundRobinService, [Tunneled, Tunneled with { Identity = Server("10.0.0.2:80") }])]);
        director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), new VirtualServerTable([new(Web, RoundRobinService, [])])));
        ChangeSet changes = ChangeSetBuilder.Build(director.ObserveTable(), wanted);
        director.Apply(changes.Where(change => change is AddDestination { Added.Identity: var added } && added == Server("10.0.0.2:80")));

        await Assert.That(director.ObserveTable().Find(Web)!.Destinations.Single().Identity).IsEqualTo(Server("10.0.0.2:80"));
    }

    [Test]
    public async Task A_part_that_another_program_undoes_is_found()
    {
        using Director director = _kernel.Direct();
        director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Wanted));
        ChangeSet changes = ChangeSetBuilder.Build(
            director.ObserveTable(), new VirtualServerTable([new(Web, RoundRobinService, [Tunneled with { Weight = 9 }, Tunneled with { Identity = Server("10.0.0.2:80") }])]));
        _kernel.BeforeCommand = (command, _) => _kernel.Services.RemoveAll(_ => command == IPVS_CMD_GET_SERVICE);

        VerificationException? failure = await Assert.That(
            () => director.Apply(changes.Where(change => change is UpdateDestination))).Throws<VerificationException>();
        await Assert.That(failure!.Outcome).IsEqualTo(VerificationOutcome.ChangedByAnotherProgram);
    }

    [Test]
    public async Task Single_changes_are_verified_without_a_table()
    {
        using Director director = _kernel.Direct();
        director.Apply(new ChangeSet([new AddService(Wanted.Services[0])]));
        await Assert.That(_kernel.Services.Single().Destinations.Count).IsEqualTo(1);

        _kernel.BeforeCommand = (command, _) => _kernel.Services.RemoveAll(_ => command == IPVS_CMD_GET_SERVICE);
        await Assert.That(() => director.Apply(new ChangeSet([new UpdateDestination(Web, Tunneled, Tunneled with { Weight = 6 })])))
            .Throws<VerificationException>();
    }

    [Test]
    public async Task Only_what_was_touched_is_read_again()
    {
        using Director director = _kernel.Direct();
        director.Apply(ChangeSetBuilder.Build(director.ObserveTable(), Wanted));
        _kernel.Log.Clear();
        director.Apply(new ChangeSet([new UpdateDestination(Web, Tunneled, Tunneled with { Weight = 6 })]));

        await Assert.That(string.Join(' ', _kernel.Log.Select(entry => entry.Command))).IsEqualTo(
            $"{IPVS_CMD_SET_DEST} {IPVS_CMD_GET_SERVICE} {IPVS_CMD_GET_DEST}");
    }

    private void BeforeEachReading(Func<DestinationAttributes, DestinationAttributes> change) => _kernel.BeforeCommand = (command, _) =>
    {
        if (command != IPVS_CMD_GET_DEST)
        {
            return;
        }

        _reads++;
        foreach (FakeDestination destination in _kernel.Services.SelectMany(service => service.Destinations))
        {
            destination.Settings = change(destination.Settings);
        }
    };

    private async Task<VerificationException> Fails(VirtualServerTable wanted)
    {
        using Director director = _kernel.Direct();
        return await Fails(director, wanted);
    }

    private static async Task<VerificationException> Fails(Director director, VirtualServerTable wanted)
    {
        ChangeSet changes = ChangeSetBuilder.Build(director.ObserveTable(), wanted);
        return (await Assert.That(() => director.Apply(changes)).Throws<VerificationException>())!;
    }
}
