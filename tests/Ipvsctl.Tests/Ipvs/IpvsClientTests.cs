using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Fakes;
using Ipvsctl.Tests.Kernel;
using static Ipvsctl.Ipvs.Wire.IpvsUapi;

namespace Ipvsctl.Tests.Ipvs;

/// <summary>What leaves the client when the kernel says no: one line that names everything, and who failed.</summary>
public class IpvsClientTests
{
    private static readonly ServiceIdentity Web = Sample.Identity("tcp://10.9.9.9:80");
    private static readonly ServiceSettings Settings = Sample.RoundRobinService;
    private static readonly Destination Server = new(Sample.Server("10.0.0.1:80"), ForwardingMethod.Nat, 1, default, default);

    private readonly FakeKernel _kernel = new();

    [Test]
    public async Task Without_the_module_ipvs_is_unreachable()
    {
        _kernel.Unload();
        _kernel.IsLoadable = false;

        await Fails(client => client.ReadTable(), IpvsFailure.Unreachable,
            "cannot read the services: the kernel has no IPVS: the module ip_vs is not there, or may not be loaded: "
            + "load it (modprobe ip_vs), or use a kernel that has it; in a container the host must have it");
    }

    [Test]
    public async Task Without_privilege_ipvs_is_unreachable_even_to_read()
    {
        _kernel.IsPrivileged = false;

        await Fails(client => client.ReadTable(), IpvsFailure.Unreachable,
            "cannot read the services: the kernel lets only holders of CAP_NET_ADMIN in the initial user namespace see or change IPVS "
            + "(operation not permitted): run as root, or give the binary the capability (setcap cap_net_admin+ep); "
            + "a container needs --cap-add NET_ADMIN, and a rootless one cannot use IPVS");
    }

    [Test]
    public async Task A_scheduler_that_is_not_there_is_named_with_its_module()
    {
        await Fails(client => client.AddService(Web, Settings with { Scheduler = new("nosuch") }), IpvsFailure.Change,
            "cannot add service tcp://10.9.9.9:80: this kernel has no scheduler nosuch (no such file or directory): "
            + "check the name; if it is right, the module ip_vs_nosuch must be installed (modprobe ip_vs_nosuch says why it is not there)");
    }

    [Test]
    public async Task A_destination_is_named_with_its_service()
    {
        await Fails(client => client.DeleteDestination(Web, Server.Identity), IpvsFailure.Change,
            "cannot delete destination 10.0.0.1:80 from service tcp://10.9.9.9:80: there is no such service (no such process): "
            + "another program is changing the table; run the command again, it compares anew");
    }

    [Test]
    public async Task An_answer_that_never_comes_is_not_a_refusal()
    {
        using var client = new IpvsClient(new ScriptedTransport(_ => []));

        await Fails(() => client.AddDestination(Web, Server), IpvsFailure.Change,
            "cannot add destination 10.0.0.1:80 to service tcp://10.9.9.9:80: "
            + "the kernel did not answer: resource temporarily unavailable: run the command again, it compares anew");
    }

    [Test]
    public async Task Bytes_that_make_no_sense_are_not_the_users_fault()
    {
        using var client = new IpvsClient(new ScriptedTransport(_ => [new Datagram([1, 2, 3])]));

        await Fails(() => client.ReadTable(), IpvsFailure.Query,
            "cannot read the services: the kernel's answer makes no sense (3 bytes left, expected a message header of 16): "
            + "report this as a bug of ipvsctl, with the kernel's version");
    }

    [Test]
    public async Task A_read_that_the_kernel_refuses_is_a_failed_query()
    {
        _kernel.BeforeCommand = (_, _) => throw new KernelRefusal(Errno.ENOMEM);

        await Fails(client => client.ReadTable(), IpvsFailure.Query,
            "cannot read the services: the kernel has no memory left (cannot allocate memory): "
            + "free some memory, then run the command again");
    }

    [Test]
    public async Task A_module_that_was_loaded_anew_is_found_again()
    {
        using var client = new IpvsClient(_kernel.Connect());
        client.AddService(Web, Settings);
        _kernel.Unload();
        _kernel.Load();
        client.AddService(Web, Settings);

        await Assert.That(client.ReadTable().Services.Length).IsEqualTo(1);
        await Assert.That(Lines.Of(_kernel.Writes)).IsEqualTo(Lines.Of([IPVS_CMD_NEW_SERVICE, IPVS_CMD_NEW_SERVICE]));
    }

    [Test]
    public async Task A_service_that_another_program_deletes_while_the_table_is_read_has_no_destinations()
    {
        using var client = new IpvsClient(_kernel.Connect());
        client.AddService(Web, Settings);
        client.AddDestination(Web, Server);
        _kernel.BeforeCommand = (command, _) => _kernel.Services.RemoveAll(_ => command == IPVS_CMD_GET_DEST);

        await Assert.That(client.ReadTable().Services.Single().Destinations.AsEnumerable()).IsEmpty();
    }

    [Test]
    public async Task The_namespace_of_a_director_is_that_of_its_socket()
    {
        using var client = new IpvsClient(_kernel.Connect(), () => "4026531840");
        using var director = new Director(client);

        await Assert.That(director.NamespaceNumber).IsEqualTo("4026531840");
    }

    private async Task Fails(Action<IpvsClient> act, IpvsFailure failure, string message)
    {
        using var client = new IpvsClient(_kernel.Connect());
        await Fails(() => act(client), failure, message);
    }

    private static async Task Fails(Action act, IpvsFailure failure, string message)
    {
        IpvsException? thrown = await Assert.That(act).Throws<IpvsException>();

        await Assert.That(thrown!.Message).IsEqualTo(message);
        await Assert.That(thrown.Failure).IsEqualTo(failure);
    }
}
