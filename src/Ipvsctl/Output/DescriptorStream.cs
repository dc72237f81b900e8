using System.Runtime.InteropServices;

namespace Ipvsctl.Output;

/// <summary>
/// Writes to a descriptor, and does nothing else: the console's stream first looks at the terminal and starts a thread for its signals, and a
/// file's stream writes to places of its own counting, behind the back of the next program that writes to the same file.
/// </summary>
/// <param name="descriptor">The descriptor.</param>
internal sealed partial class DescriptorStream(int descriptor) : Stream
{
    private const int EINTR = 4;
    private const int EAGAIN = 11;
    private const int EPIPE = 32;
    private const short POLLOUT = 4;

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

    /// <summary>Writes everything. What a reader that went away does not get is no error.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
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
                // Whether a descriptor blocks is settled for all who share it, and any of them may have turned it off.
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

    // However it ends, the next write tells more.
    private void WaitUntilWritable()
    {
        var waiting = new PollDescriptor { Descriptor = descriptor, Events = POLLOUT };
        _ = Poll(ref waiting, 1, timeout: -1);
    }

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
