using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Netlink.Generic;

namespace Ipvsctl.Tests.Netlink;

/// <summary>What our readers take and refuse; bytes as they lie in memory on a little endian machine.</summary>
public class AttributeReadingTests
{
    [Test]
    public async Task Flag_bits_of_a_type_are_no_part_of_it()
    {
        // NLA_F_NESTED on the nest, NLA_F_NET_BYTEORDER on the port.
        CommandAttributes read = Command("0c00 0180  0600 0440 0050 0000");

        await Assert.That(read.Service!.Port!.Value).IsEqualTo((ushort)80);
    }

    [Test]
    public async Task Unknown_attributes_are_passed_over()
    {
        await Assert.That(Command("0800 6300 01020304  0800 0400 84030000")).IsEqualTo(new CommandAttributes { TimeoutTcp = 900 });
    }

    [Test]
    [Arguments("0800 6300 01020304", "0800 6300 01020304")]
    [Arguments("0800 1000 01000000  0600 0400 1f90 0000  0800 1100 02000000", "0800 1000 01000000  0800 1100 02000000")]
    [Arguments("0800 1000 01000000  0800 1000 02000000", "0800 1000 01000000  0800 1000 02000000")]
    [Arguments("0800 1080 0400 0100  0800 1140 00000001", "0800 1080 0400 0100  0800 1140 00000001")]
    [Arguments("0500 1000 ff 000000  0400 1100", "0500 1000 ff 000000  0400 1100")]
    [Arguments("0500 1000 ff 123456", "0500 1000 ff 000000")]
    [Arguments("0500 1000 ff", "0500 1000 ff 000000")]
    [Arguments("0400 0000  0800 0080 01000000  0800 0040 01000000", "")]
    public async Task Unknown_attributes_of_a_service_are_kept_as_they_were_sent(string sent, string kept)
    {
        RawAttributes unknown = ServiceAttributes.Read(Bytes(sent)).Unknown;

        await Assert.That($"{unknown}").IsEqualTo(kept.Replace(" ", "", StringComparison.Ordinal));
    }

    [Test]
    public async Task Unknown_attributes_follow_the_known_ones_when_they_are_written()
    {
        DestinationAttributes read = DestinationAttributes.Read(Bytes("0800 1080 04000100  0600 0200 1f90 0000  0400 1100"));

        await Assert.That(Convert.ToHexStringLower(RoundTrip.Write(read with { Weight = 7 }))).IsEqualTo(
            Convert.ToHexStringLower(Bytes("0600 0200 1f90 0000  0800 0400 07000000  0800 1080 04000100  0400 1100")));
    }

    [Test]
    public async Task Of_a_repeated_attribute_the_last_counts()
    {
        await Assert.That(Command("0800 0400 01000000  0800 0400 02000000").TimeoutTcp!.Value).IsEqualTo(2u);
    }

    [Test]
    public async Task Of_a_longer_integer_the_first_bytes_count()
    {
        await Assert.That(Command("0c00 0400 84030000 ffffffff").TimeoutTcp!.Value).IsEqualTo(900u);
    }

    [Test]
    public async Task An_address_may_have_four_bytes_or_more_than_sixteen()
    {
        CommandAttributes four = Command("0c00 0100  0800 0300 0a010203");
        CommandAttributes twenty = Command("1c00 0100  1800 0300 0a010203 00000000 00000000 00000000 ffffffff");

        await Assert.That(four.Service!.Address!.Value.V4).IsEqualTo(0x0a010203u);
        await Assert.That(twenty).IsEqualTo(four);
    }

    [Test]
    public async Task A_string_ends_at_its_NUL_or_with_its_attribute()
    {
        await Assert.That(Family("0900 0200 49505653 00 000000").Name).IsEqualTo("IPVS");
        await Assert.That(Family("0800 0200 49505653").Name).IsEqualTo("IPVS");
        await Assert.That(Family("0c00 0200 49005653 00000000").Name).IsEqualTo("I");
        await Assert.That(Family("0400 0200").Name).IsEmpty();
    }

    [Test]
    public async Task The_last_attribute_needs_no_padding()
    {
        await Assert.That(Family("0600 0100 2300").Id!.Value).IsEqualTo((ushort)35);
    }

    [Test]
    [Arguments("0600 0400 8403 0000", "IPVS_CMD_ATTR_TIMEOUT_TCP: 2 bytes, expected 4")]
    [Arguments("0c00 0100  0500 0400 50 000000", "IPVS_CMD_ATTR_SERVICE / IPVS_SVC_ATTR_PORT: 1 byte, expected 2")]
    [Arguments("0800 0100  0400 0300", "IPVS_CMD_ATTR_SERVICE / IPVS_SVC_ATTR_ADDR: 0 bytes, expected 4")]
    [Arguments("0c00 0100  0800 0700 01000000", "IPVS_CMD_ATTR_SERVICE / IPVS_SVC_ATTR_FLAGS: 4 bytes, expected 8")]
    [Arguments(
        "1400 0200  1000 0a00  0700 0400 01000000 00000000",
        "IPVS_CMD_ATTR_DEST / IPVS_DEST_ATTR_STATS / IPVS_STATS_ATTR_INBYTES: 3 bytes, expected 4")]
    [Arguments("0300 0400", "attribute 4 says it has 3 bytes, 4 are left")]
    [Arguments("0900 0400 00000000", "attribute 4 says it has 9 bytes, 8 are left")]
    [Arguments("0800 0400 00000000 0400", "2 bytes left, expected an attribute header of 4")]
    [Arguments("0c00 0100  0900 0600 72720000", "IPVS_CMD_ATTR_SERVICE: attribute 6 says it has 9 bytes, 8 are left")]
    public async Task What_makes_no_sense_is_named(string bytes, string message)
    {
        await Assert.That(() => Command(bytes)).Throws<NetlinkFormatException>().WithMessage(message);
    }

    [Test]
    public async Task An_element_of_an_array_is_named_by_its_number()
    {
        await Assert.That(() => Family("1400 0600  0800 0100  0400 0200  0800 0200 00000000"))
            .Throws<NetlinkFormatException>()
            .WithMessage("CTRL_ATTR_OPS / [1] / CTRL_ATTR_OP_FLAGS: 0 bytes, expected 4");
    }

    private static CommandAttributes Command(string bytes) => CommandAttributes.Read(Bytes(bytes));

    private static FamilyAttributes Family(string bytes) => FamilyAttributes.Read(Bytes(bytes));

    private static byte[] Bytes(string spaced) => Convert.FromHexString(spaced.Replace(" ", "", StringComparison.Ordinal));
}
