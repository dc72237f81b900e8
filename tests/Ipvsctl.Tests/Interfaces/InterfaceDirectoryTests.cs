using Ipvsctl.Interfaces;
using Ipvsctl.Interfaces.Wire;
using Ipvsctl.Model;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Captures;
using Ipvsctl.Tests.Fakes;
using Ipvsctl.Tests.Netlink;

namespace Ipvsctl.Tests.Interfaces;

public class InterfaceDirectoryTests
{
    private static readonly AddressHeader OnD0 = new(RouteUapi.AF_INET, 24, 0, 0, 4);

    // Two links were captured, lo and d0; what v0 has is left out. d0's second address is labelled d0:1.
    [Test]
    [Arguments("rtnl.getlink.dump.skip_stats.")]
    [Arguments("rtnl.getlink.dump.re")]
    public async Task Captured_links_and_addresses_are_the_addresses_of_a_host(string links)
    {
        await Assert.That(Read(Dump(links), Dump("rtnl.getaddr.dump.all."))).IsEqualTo(Lines.Of(
        [
            "lo 127.0.0.1", "lo ::1",
            "d0 192.168.50.1", "d0 10.9.9.9", "d0 2001:db8:50::1", "d0 fe80::a454:bcff:fefa:519 link-local",
        ]));
    }

    [Test]
    public async Task An_interface_without_an_address_is_listed() =>
        await Assert.That(InterfaceDirectory.Read(new ScriptedTransport(
            request => [Datagram.Of(RouteMessage.Link(request, 4, "eth0_1"), Answers.Done(request))],
            request => [Datagram.Of(Answers.Done(request))])).Select(link => $"{link.Name} {link.Addresses.Count}").Single()).IsEqualTo("eth0_1 0");

    [Test]
    public async Task The_questions_are_the_captured_ones()
    {
        var transport = new ScriptedTransport(Dump("rtnl.getlink.dump.skip_stats."), Dump("rtnl.getaddr.dump.all."));
        InterfaceDirectory.Read(transport);

        // The captures were the first and the second request of their sockets, as ours are of ours.
        await Assert.That(Lines.Of(transport.Sent.Select(Convert.ToHexStringLower))).IsEqualTo(Lines.Of(
        [
            WithSequence(1, "rtnl.getlink.dump.skip_stats.request"), WithSequence(2, "rtnl.getaddr.dump.all.request"),
        ]));
        await Assert.That(transport.IsClosed).IsTrue();
    }

    [Test]
    public async Task Beside_a_peer_the_hosts_own_address_is_the_local_one()
    {
        await Assert.That(ReadOf(OnD0, new AddressAttributes { Address = Host("10.5.0.2"), Local = Host("10.5.0.1") }))
            .IsEqualTo("10.5.0.1");
        await Assert.That(ReadOf(
                OnD0 with { Family = RouteUapi.AF_INET6 },
                new AddressAttributes { Address = Host("2001:db8::2"), Local = Host("2001:db8::1") }))
            .IsEqualTo("2001:db8::1");
    }

    [Test]
    [Arguments(RouteUapi.IFA_F_TENTATIVE)]
    [Arguments(RouteUapi.IFA_F_DADFAILED)]
    [Arguments(RouteUapi.IFA_F_TENTATIVE | 0x80)]
    public async Task An_address_that_is_not_usable_yet_or_never_is_left_out(uint flags)
    {
        await Assert.That(ReadOf(OnD0, new AddressAttributes { Local = Host("10.0.0.1"), Flags = flags })).IsEmpty();
    }

    [Test]
    public async Task The_flags_of_the_header_count_where_there_are_no_others()
    {
        AddressHeader tentative = OnD0 with { Flags = (byte)RouteUapi.IFA_F_TENTATIVE };

        await Assert.That(ReadOf(tentative, new AddressAttributes { Local = Host("10.0.0.1") })).IsEmpty();
        await Assert.That(ReadOf(tentative, new AddressAttributes { Local = Host("10.0.0.1"), Flags = 0x80 })).IsEqualTo("10.0.0.1");
    }

    [Test]
    public async Task An_address_without_an_address_is_none()
    {
        await Assert.That(ReadOf(OnD0, new AddressAttributes { Label = "d0" })).IsEmpty();
    }

    [Test]
    public async Task A_dump_that_a_change_interrupted_is_repeated()
    {
        await Assert.That(Read(
            Dump("rtnl.getlink.dump.skip_stats."),
            request => [Datagram.Of(Answers.Done(request, flags: NetlinkUapi.NLM_F_MULTI | NetlinkUapi.NLM_F_DUMP_INTR))],
            Dump("rtnl.getaddr.dump.v4."))).Contains("127.0.0.1");
    }

    [Test]
    public async Task A_kernel_that_does_not_answer_is_said_to_be_the_trouble()
    {
        await Assert.That(() => Read(_ => []))
            .Throws<InterfaceException>()
            .WithMessage(
                "cannot read the addresses of the network interfaces: the kernel did not answer: resource temporarily unavailable");
        await Assert.That(() => Read(_ => [new Datagram([1])]))
            .Throws<InterfaceException>()
            .WithMessage("cannot read the addresses of the network interfaces: 1 bytes left, expected a message header of 16");
    }

    [Test]
    public async Task This_host_can_be_asked_without_privilege()
    {
        await Assert.That(InterfaceDirectory.Read().Where(link => link.Name.Length == 0)).IsEmpty();
    }

    private static string ReadOf(AddressHeader head, AddressAttributes attributes) => Lines.Of(InterfaceDirectory
        .Read(new ScriptedTransport(
            request => [Datagram.Of(RouteMessage.Link(request, 4, "d0"), Answers.Done(request))],
            request => [Datagram.Of(RouteMessage.Address(request, head, attributes), Answers.Done(request))]))
        .SelectMany(link => link.Addresses)
        .Select(address => address.Text));

    private static string Read(params Script[] scripts) => Lines.Of(InterfaceDirectory.Read(new ScriptedTransport(scripts))
        .SelectMany(link => link.Addresses.Select(address => $"{link.Name} {address.Text}{(address.IsLinkLocal ? " link-local" : "")}")));

    private static Script Dump(string prefix) => request => GoldenVectors.All
        .Where(vector => vector.Name.StartsWith(prefix, StringComparison.Ordinal) && !vector.IsRequest)
        .Select(vector => Datagram.Of(Answers.Captured(request, vector.Name)))
        .Append(Datagram.Of(Answers.Done(request)));

    private static string WithSequence(byte sequence, string name)
    {
        byte[] bytes = [.. GoldenVectors.Of(name).Bytes];
        bytes[8] = sequence;
        return Convert.ToHexStringLower(bytes);
    }

    private static HostAddressField Host(string text) => new(IpAddress.Parse(text).Bits, text.Contains(':', StringComparison.Ordinal));
}
