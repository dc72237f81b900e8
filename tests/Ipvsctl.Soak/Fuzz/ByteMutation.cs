namespace Ipvsctl.Soak.Fuzz;

/// <summary>Changes bytes without knowing what they mean.</summary>
internal static class ByteMutation
{
    private const int MaximumLength = 16;

    /// <summary>Returns the bytes with one change: some replaced, removed, repeated or inserted, a bit flipped, or the end cut.</summary>
    public static byte[] Change(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length + 1);
        int length = Math.Min(random.Next(1, MaximumLength), bytes.Length - at);
        byte[] part = bytes[at..(at + length)];
        return random.Next(7) switch
        {
            0 when length > 0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
            1 when length > 0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], .. bytes[(at + length)..]],
            3 => [.. bytes[..at], .. part, .. part, .. bytes[(at + length)..]],
            4 => [.. bytes[..at], .. RandomBytes(random, length), .. bytes[at..]],
            5 when random.Next(4) == 0 => bytes[..at],
            // Small numbers are the interesting lengths, types and counts.
            _ when length > 0 => [.. bytes[..at], (byte)random.Next(40), .. bytes[(at + 1)..]],
            _ => bytes,
        };
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
