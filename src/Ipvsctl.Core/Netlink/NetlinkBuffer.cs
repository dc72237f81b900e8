namespace Ipvsctl.Netlink;

/// <summary>Bytes that grow at their end; one buffer serves many messages.</summary>
internal sealed class NetlinkBuffer
{
    private byte[] _bytes = new byte[4096];

    /// <summary>How many bytes have been appended.</summary>
    public int Length { get; private set; }

    /// <summary>What has been appended.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The appended bytes from <paramref name="start"/> on; valid until the next <see cref="Append"/>.</summary>
    public Span<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    /// <summary>Appends zeros and hands them out to be filled; valid until the next call.</summary>
    public Span<byte> Append(int count)
    {
        Span<byte> added = Reserve(count);
        added.Clear();
        return added;
    }

    /// <summary>Appends bytes that may hold anything, for who fills all of them; valid until the next call.</summary>
    public Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        Span<byte> added = _bytes.AsSpan(Length, count);
        Length += count;
        return added;
    }

    /// <summary>Forgets what was appended, keeps the memory.</summary>
    public void Clear() => Length = 0;
}
