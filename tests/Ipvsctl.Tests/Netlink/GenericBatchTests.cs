using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;
using Ipvsctl.Tests.Fakes;
using Ipvsctl.Tests.Kernel;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Netlink;

/// <summary>Batches of a family whose id may be stale; against the fake kernel, which knows what it executed.</summary>
public class GenericBatchTests
{
    private static readonly CommandAttributes Service = new() { Service = Sample.Service };
    private static readonly CommandAttributes Unknown = new() { Service = Sample.Service with { Port = 81, Scheduler = "nosuch" } };

    private readonly FakeKernel _kernel = new();

    [Test]
    public async Task Under_a_stale_id_nothing_was_done_and_the_batch_is_sent_once_more()
    {
        using GenericConnection connection = Connect();
        Batch(connection, Service);
        _kernel.Unload();
        _kernel.Load();

        await Assert.That(Batch(connection, Service, Service)).IsEqualTo("1 EEXIST");
        await Assert.That(_kernel.Services.Count).IsEqualTo(1);
    }

    [Test]
    public async Task A_batch_whose_every_request_lacks_something_is_not_sent_again()
    {
        using GenericConnection connection = Connect();

        await Assert.That(Batch(connection, Unknown, Unknown)).IsEqualTo("0 ENOENT\n1 ENOENT");
        await Assert.That(_kernel.Log.Count).IsEqualTo(2);
    }

    [Test]
    public async Task Where_something_was_done_the_id_was_right()
    {
        using GenericConnection connection = Connect();

        await Assert.That(Batch(connection, Service, Unknown)).IsEqualTo("1 ENOENT");
        await Assert.That(_kernel.Log.Count).IsEqualTo(2);
    }

    [Test]
    public async Task A_family_that_is_gone_meanwhile_is_an_error_of_its_own()
    {
        using GenericConnection connection = Connect();
        Batch(connection, Service);
        _kernel.Unload();
        _kernel.IsLoadable = false;

        await Assert.That(() => Batch(connection, Service)).Throws<FamilyNotFoundException>();
    }

    [Test]
    public async Task Without_privilege_every_request_is_refused()
    {
        _kernel.IsPrivileged = false;
        using GenericConnection connection = Connect();

        await Assert.That(Batch(connection, Service, Service)).IsEqualTo("0 EPERM\n1 EPERM");
    }

    [Test]
    public async Task More_refusals_than_the_kernel_can_keep_are_no_silent_success()
    {
        using GenericConnection connection = Connect();
        Batch(connection, Service);

        NetlinkException? lost = await Assert.That(
            () => Batch(connection, [.. Enumerable.Repeat(Service, 1500)])).Throws<NetlinkException>();
        await Assert.That((lost!.Errno, lost.Broken)).IsEqualTo((Errno.ENOBUFS, true));
    }

    private GenericConnection Connect() => new(_kernel.Connect(), IPVS_GENL_NAME);

    private static string Batch(GenericConnection connection, params CommandAttributes[] services) => Lines.Of(connection
        .Batch<CommandAttributes>([.. services.Select(service => (IPVS_CMD_NEW_SERVICE, service))])
        .Select(one => $"{one.Index} {one.Answer.Errno}"));
}
