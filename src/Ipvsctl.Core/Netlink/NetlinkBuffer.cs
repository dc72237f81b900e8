namespace Ipvsctl.Netlink;

/// <summary>A growing byte buffer, reused for many messages.</summary>
internal sealed class NetlinkBuffer
{
    private byte[] _bytes = new byte[4096];

    /// <summary>The number of appended bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The appended bytes.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Returns the appended bytes from <paramref name="start"/> on; valid until the next <see cref="Append"/>.</summary>
    public Span<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    /// <summary>Appends zeros and returns them for the caller to overwrite; valid until the next call.</summary>
    public Span<byte> Append(int count)
    {
        Span<byte> added = Reserve(count);
        added.Clear();
        return added;
    }

    /// <summary>Appends uninitialized bytes; the caller must overwrite all of them. Valid until the next call.</summary>
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

    /// <summary>Removes all bytes, but keeps the memory.</summary>
    public void Clear() => Length = 0;
}
