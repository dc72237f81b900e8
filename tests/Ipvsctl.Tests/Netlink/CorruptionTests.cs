using Ipvsctl.Netlink;
using Ipvsctl.Tests.Captures;

namespace Ipvsctl.Tests.Netlink;

public class CorruptionTests
{
    private const int RoundsPerVector = 300;
    private const int MostChanges = 8;

    public static IEnumerable<(string Name, string Kernel)> Vectors() => GoldenVectors.Names();

    [Test]
    [MethodDataSource(nameof(Vectors))]
    public async Task Random_corruption_gives_a_value_or_the_one_exception(string name, string kernel)
    {
        GoldenVector vector = GoldenVectors.Of(name, kernel);
        var strange = new List<string>();
        for (int seed = 0; seed < RoundsPerVector; seed++)
        {
            byte[] bytes = Corrupt([.. vector.Bytes], new Random(seed));
            if (Outcome.Of(bytes, vector.IsRouting) is { } unforeseen)
            {
                strange.Add($"seed {seed}, {Convert.ToHexStringLower(bytes)}: {unforeseen}");
            }
        }

        await Assert.That(strange).IsEmpty();
    }

    // Small numbers are the interesting lengths and types; the message's own length stays, or nothing behind it would be read.
    private static byte[] Corrupt(byte[] bytes, Random random)
    {
        for (int change = random.Next(1, MostChanges + 1); change > 0; change--)
        {
            int at = random.Next(sizeof(uint), bytes.Length);
            bytes[at] = random.Next(3) switch
            {
                0 => (byte)random.Next(MessageHeader.Size * 2),
                1 => (byte)(bytes[at] ^ (1 << random.Next(8))),
                _ => (byte)random.Next(256),
            };
        }

        return bytes;
    }
}
