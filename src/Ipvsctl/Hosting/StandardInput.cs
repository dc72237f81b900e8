using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Hosting;

/// <summary>Reads standard input. The console's stream would change the mode of a terminal; a file stream would fail on EAGAIN.</summary>
internal sealed partial class StandardInput : Stream
{
    private const int Descriptor = 0;
    private const int EINTR = 4;
    private const int EAGAIN = 11;

    private StandardInput()
    {
    }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens standard input. A file tells how long it is, so a file stream reads it in one piece.</summary>
    /// <param name="isOpen">Whether the caller of this process left it open.</param>
    /// <exception cref="IOException">It is closed (<see cref="ClosedInputException"/>), or cannot be read.</exception>
    public static Stream Open(bool isOpen)
    {
        if (!isOpen)
        {
            throw new ClosedInputException();
        }

        var file = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Read, bufferSize: 0);
        return file.CanSeek ? file : new StandardInput();
    }

    /// <summary>Reads what is there; waits for it if there is nothing. Returns 0 at the end.</summary>
    /// <exception cref="IOException">The read failed.</exception>
    public override int Read(Span<byte> buffer)
    {
        for (int attempt = 1; ; attempt++)
        {
            nint read = Read(Descriptor, buffer, buffer.Length);
            if (read >= 0)
            {
                return (int)read;
            }

            int error = Marshal.GetLastPInvokeError();
            if (error is not (EINTR or EAGAIN) || attempt >= DescriptorPoll.MaximumAttempts)
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error));
            }

            if (error == EAGAIN)
            {
                DescriptorPoll.WaitUntilReadable(Descriptor);
            }
        }
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, Span<byte> buffer, nint length);
}
