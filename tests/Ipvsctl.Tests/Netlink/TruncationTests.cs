using System.Runtime.InteropServices;
using Ipvsctl.Netlink;
using Ipvsctl.Tests.Captures;

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

    private static void Try(byte[] datagram, bool routing, string what, List<string> strange)
    {
        if (Outcome.Of(datagram, routing) is { } unforeseen)
        {
            strange.Add($"{what}: {unforeseen}");
        }
    }
}
