using System.Runtime.InteropServices;
using Ipvsctl.Hosting;

namespace Ipvsctl.Output;

/// <summary>
/// A write-only stream on a file descriptor. The console's stream would query the terminal and start a signal thread. A file stream would
/// write at its own offset, and overwrite what another program writes to the same file.
/// </summary>
/// <param name="descriptor">The descriptor.</param>
internal sealed partial class DescriptorStream(int descriptor) : Stream
{
    private const int EINTR = 4;
    private const int EBADF = 9;
    private const int EAGAIN = 11;
    private const int EPIPE = 32;

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
    public bool CanWriteAtOnce(int length) => length <= AtOnce && IsTerminal(descriptor) == 0 && DescriptorPoll.IsWritable(descriptor);

    /// <summary>Writes all bytes. A closed pipe (EPIPE) is not an error.</summary>
    /// <exception cref="IOException">A write failed.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int failures = 0;
        while (!buffer.IsEmpty)
        {
            nint written = Write(descriptor, buffer, buffer.Length);
            if (written > 0)
            {
                failures = 0;
                buffer = buffer[(int)written..];
                continue;
            }

            int error = written == 0 ? EAGAIN : Marshal.GetLastPInvokeError();
            if (error == EPIPE)
            {
                return;
            }

            if (error is not (EINTR or EAGAIN) || ++failures >= DescriptorPoll.MaximumAttempts)
            {
                throw new IOException(error == EBADF ? "it is closed, or not open for writing" : Marshal.GetPInvokeErrorMessage(error));
            }

            if (error == EAGAIN)
            {
                DescriptorPoll.WaitUntilWritable(descriptor);
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

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsTerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> buffer, nint length);
}
