using System.Runtime.InteropServices;

namespace Ipvsctl.Output;

/// <summary>
/// A write-only stream on a file descriptor. The console's stream would query the terminal and start a signal thread. A file stream would
/// write at its own offset, and overwrite what another program writes to the same file.
/// </summary>
/// <param name="descriptor">The descriptor.</param>
internal sealed partial class DescriptorStream(int descriptor) : Stream
{
    private const int EINTR = 4;
    private const int EAGAIN = 11;
    private const int EPIPE = 32;
    private const short POLLOUT = 4;

    // The kernel calls a pipe ready if it takes this much (PIPE_BUF).
    private const int AtOnce = 4096;

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether a write of this length cannot block. A terminal may call itself ready for less than a line.</summary>
    public bool CanWriteAtOnce(int length)
    {
        var ready = new PollDescriptor { Descriptor = descriptor, Events = POLLOUT };
        return length <= AtOnce && IsTerminal(descriptor) == 0 && Poll(ref ready, 1, timeout: 0) > 0;
    }

    /// <summary>Writes all bytes. A closed pipe (EPIPE) is not an error.</summary>
    /// <exception cref="IOException">A write failed.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written = Write(descriptor, buffer, buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            switch (Marshal.GetLastPInvokeError())
            {
                case EPIPE:
                    return;
                case EINTR:
                    break;
                // All processes that share a descriptor share O_NONBLOCK, and any of them may have set it.
                case EAGAIN:
                    WaitUntilWritable();
                    break;
                case var error:
                    throw new IOException(Marshal.GetPInvokeErrorMessage(error));
            }
        }
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    // Ignores the result, because the next write reports any error.
    private void WaitUntilWritable()
    {
        var waiting = new PollDescriptor { Descriptor = descriptor, Events = POLLOUT };
        _ = Poll(ref waiting, 1, timeout: -1);
    }

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsTerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref PollDescriptor descriptors, nuint count, int timeout);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> buffer, nint length);

    // The kernel's struct pollfd.
    private struct PollDescriptor
    {
        public int Descriptor;
        public short Events;
        public short ReturnedEvents;
    }
}
