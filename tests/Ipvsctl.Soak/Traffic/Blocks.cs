using System.Buffers.Binary;

namespace Ipvsctl.Soak.Traffic;

/// <summary>The unit of a transfer: a number, whether it is the last one, content that follows from the number, and a checksum.</summary>
internal static class Blocks
{
    /// <summary>The length of a block in bytes.</summary>
    public const int Length = 1000;

    private const int LastAt = 4;
    private const int ContentAt = 5;
    private const int ChecksumAt = Length - 4;

    /// <summary>Fills a block.</summary>
    public static void Fill(Span<byte> block, int number, bool last)
    {
        BinaryPrimitives.WriteInt32BigEndian(block, number);
        block[LastAt] = last ? (byte)1 : (byte)0;
        for (int i = ContentAt; i < ChecksumAt; i++)
        {
            block[i] = (byte)(number * 31 + i);
        }

        BinaryPrimitives.WriteUInt32BigEndian(block[ChecksumAt..], Checksum(block[..ChecksumAt]));
    }

    /// <summary>Checks a block that arrived.</summary>
    /// <param name="block">The block.</param>
    /// <param name="number">The number that it must have.</param>
    /// <returns>Whether it is the last one.</returns>
    /// <exception cref="InvalidDataException">It is not the block that was sent.</exception>
    public static bool Check(ReadOnlySpan<byte> block, int number)
    {
        Span<byte> expected = stackalloc byte[Length];
        bool last = block[LastAt] == 1;
        Fill(expected, number, last);
        return block.SequenceEqual(expected) ? last : throw new InvalidDataException($"block {number} is not what was sent");
    }

    // FNV-1a.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte one in bytes)
        {
            hash = (hash ^ one) * 16777619;
        }

        return hash;
    }
}
