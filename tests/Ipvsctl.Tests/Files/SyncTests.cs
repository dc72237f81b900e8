using Ipvsctl.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>Synchronisation daemons: with the kernel's defaults filled in, and its limits applied.</summary>
public class SyncTests
{
    [Test]
    public async Task Every_option_may_be_stated() =>
        await Assert.That(Master("{interface: eth0, id: 7, maxlen: 1400, group: 224.0.0.18, port: 9000, ttl: 3}"))
            .IsEqualTo(new SyncDaemon(SyncRole.Master, "eth0", 7, 1400, Group("224.0.0.18"), 9000, 3));

    [Test]
    public async Task But_the_interface_all_have_defaults()
    {
        await Assert.That(Master("{interface: eth0}")).IsEqualTo(new SyncDaemon(SyncRole.Master, "eth0", 0, 1472, Group("224.0.0.81"), 8848, 1));
        await Assert.That(Backup("{interface: eth0}")).IsEqualTo(new SyncDaemon(SyncRole.Backup, "eth0", 0, null, Group("224.0.0.81"), 8848, 1));
        await Assert.That(Master("{interface: eth0, group: 'ff02::81'}").MaximumLength).IsEqualTo((ushort)1452);
    }

    [Test]
    [Arguments("{interface: eth0, maxlen: 1}", (ushort)1, (ushort)1024)]
    [Arguments("{interface: eth0, maxlen: 2000}", (ushort)2000, (ushort)2000)]
    [Arguments("{interface: eth0, maxlen: 65535}", (ushort)65507, (ushort)65507)]
    [Arguments("{interface: eth0, maxlen: 65535, group: 'ff02::81'}", (ushort)65487, (ushort)65487)]
    public async Task A_length_is_kept_as_the_kernel_keeps_it(string daemon, ushort master, ushort backup)
    {
        await Assert.That(Master(daemon).MaximumLength).IsEqualTo(master);
        await Assert.That(Backup(daemon).MaximumLength).IsEqualTo(backup);
    }

    [Test]
    [Arguments("services: []")]
    [Arguments("sync: ~")]
    public async Task Without_the_section_they_are_left_alone(string yaml) => await Assert.That(Loading.Model(yaml).Table.Sync).IsNull();

    [Test]
    [Arguments("sync: {}")]
    [Arguments("sync: {master: ~, backup: }")]
    public async Task An_empty_one_has_none(string yaml) => await Assert.That(Loading.Model(yaml).Table.Sync).IsEqualTo(SyncDaemons.None);

    [Test]
    [Arguments("{}", "f:1:16: interface is missing: expected a daemon to have one")]
    [Arguments("{interface: sixteen-letters-}", "f:1:28: sixteen-letters- is not the name of an interface: expected at most 15 characters, such as eth0")]
    [Arguments("{interface: a/b}", "f:1:28: a/b is not the name of an interface: expected at most 15 characters, such as eth0")]
    [Arguments("{interface: eth 0}", "f:1:28: eth 0 is not the name of an interface: expected at most 15 characters, such as eth0")]
    [Arguments("{interface: e, id: 256}", "f:1:35: the id 256 is out of range: expected a whole number from 0 to 255")]
    [Arguments("{interface: e, maxlen: 0}", "f:1:39: the length 0 is out of range: expected a whole number from 1 to 65535")]
    [Arguments("{interface: e, port: 0}", "f:1:37: the port 0 is out of range: expected a whole number from 1 to 65535")]
    [Arguments("{interface: e, ttl: 0}", "f:1:36: the time to live 0 is out of range: expected a whole number from 1 to 255")]
    [Arguments("{interface: e, group: 10.0.0.1}", "f:1:38: 10.0.0.1 is not a multicast address: expected one such as 224.0.0.81 or ff02::81")]
    [Arguments("{interface: e, group: all}", "f:1:38: all is not a multicast address: expected one such as 224.0.0.81 or ff02::81")]
    [Arguments("eth0", "f:1:16: eth0 is a single value: expected a daemon, which is a mapping")]
    [Arguments("{interface: e, iface: x}", "f:1:31: iface is not a key here: expected one of interface, id, maxlen, group, port, ttl")]
    public async Task What_is_wrong(string daemon, string line) => await Assert.That(Loading.Lines($"sync: {{master: {daemon}}}")).IsEqualTo(line);

    [Test]
    public async Task They_are_printed_with_what_is_no_default() =>
        await Assert.That(Loading.Printed("sync:\n  backup: {interface: eth1, maxlen: 1500, ttl: 2}\n  master: {interface: 'null', maxlen: 1472, port: 8848, id: 0}")).IsEqualTo(
            """
            sync:
              master: {interface: 'null'}
              backup: {interface: eth1, maxlen: 1500, ttl: 2}

            """);

    [Test]
    public async Task They_do_not_run_beside_destinations_of_another_family()
    {
        const string Mixed = "services: [{address: 'tcp://[::1]:80', destinations: [{address: 10.0.0.1, weight: 1, forward: tunnel}]}]";
        await Assert.That(Loading.Lines($"sync:\n  backup: {{interface: eth0}}\n{Mixed}")).IsEqualTo(
            "f:2:3: a synchronisation daemon cannot run beside destinations of another address family than their service, such as those of tcp://[::1]:80: expected one or the other");
        await Assert.That(Loading.Lines($"sync: {{}}\n{Mixed}")).IsEqualTo("");
        await Assert.That(Loading.Lines(Mixed)).IsEqualTo("");
    }

    private static SyncDaemon Master(string daemon) => Loading.Model($"sync: {{master: {daemon}}}").Table.Sync!.Master!;

    private static SyncDaemon Backup(string daemon) => Loading.Model($"sync: {{backup: {daemon}}}").Table.Sync!.Backup!;

    private static IpAddress Group(string text) => IpAddress.Parse(text);
}
