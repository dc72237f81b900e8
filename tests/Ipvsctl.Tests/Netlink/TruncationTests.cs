using System.Runtime.InteropServices;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Captures;
using Ipvsctl.Tests.Fakes;

namespace Ipvsctl.Tests.Netlink;

public class TruncationTests
{
    public static IEnumerable<(string Name, string Kernel)> Vectors() => GoldenVectors.Names();

    [Test]
    [MethodDataSource(nameof(Vectors))]
    public async Task Every_truncation_gives_a_value_or_the_one_exception(string name, string kernel)
    {
        GoldenVector vector = GoldenVectors.Of(name, kernel);
        byte[] bytes = [.. vector.Bytes];
        var strange = new List<string>();
        for (int length = 0; length < bytes.Length; length++)
        {
            Try(bytes[..length], vector.IsRouting, $"cut to {length} bytes", strange);
            if (length >= MessageHeader.Size)
            {
                // A length that agrees with the cut lets the reader get to the attributes.
                byte[] patched = bytes[..length];
                MemoryMarshal.Write(patched, (uint)length);
                Try(patched, vector.IsRouting, $"cut to {length} bytes and saying so", strange);
            }
        }

        await Assert.That(strange).IsEmpty();
    }

    [Test]
    public async Task Truncated_unknown_attributes_are_kept_whole_or_refused()
    {
        byte[] bytes = RoundTrip.Write(new DestinationAttributes
        {
            Port = 80,
            Unknown = RawBytes.Join(RawBytes.Of(16, 1), RawBytes.Of(17 | 0x8000, [.. RawBytes.Of(1, 1, 2, 3).Bytes]), RawBytes.Of(18)),
        });

        var outcomes = new List<string>();
        for (int length = 0; length <= bytes.Length; length++)
        {
            outcomes.Add(Kept(bytes.AsSpan(0, length)));
        }

        // After the eight bytes of the port come attributes of 5, 12 and 4 bytes; only padding may be cut off.
        await Assert.That(string.Join(' ', outcomes.Skip(8))).IsEqualTo("0 ! ! ! ! 1 1 1 1 ! ! ! ! ! ! ! ! ! ! ! 2 ! ! ! 3");
    }

    private static string Kept(ReadOnlySpan<byte> attributes)
    {
        try
        {
            return $"{RawBytes.Split(DestinationAttributes.Read(attributes).Unknown).Count}";
        }
        catch (NetlinkFormatException)
        {
            return "!";
        }
    }

    private static void Try(byte[] datagram, bool routing, string what, List<string> strange)
    {
        if (Outcome.Of(datagram, routing) is { } unforeseen)
        {
            strange.Add($"{what}: {unforeseen}");
        }
    }
}
