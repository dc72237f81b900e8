namespace Ipvsctl.Output;

/// <summary>
/// A write-only stream that gives up when a signal arrives and nobody reads. Otherwise a full pipe or a stopped terminal would keep a
/// command that handles signals from rolling back, or from ending.
/// </summary>
/// <param name="stream">The stream on the descriptor.</param>
/// <param name="interrupted">Returns the token that a signal cancels; one that is never canceled lets a write block.</param>
internal sealed class InterruptibleStream(DescriptorStream stream, Func<CancellationToken> interrupted) : Stream
{
    // A reader that is merely slow still gets the message that says what the signal leaves.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private bool _abandoned;

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

    /// <summary>Writes all bytes.</summary>
    /// <exception cref="IOException">The write failed, or a signal arrived while nobody read.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        CancellationToken signal = interrupted();
        if (!_abandoned && (!signal.CanBeCanceled || stream.CanWriteAtOnce(buffer.Length)))
        {
            stream.Write(buffer);
        }
        else if (_abandoned || !WriteOnThread(buffer.ToArray(), signal))
        {
            _abandoned = true;
            throw new IOException("nobody read it until a signal arrived");
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

    // No signal ends a blocked write, because the runtime restarts it. The thread stays behind, and ends with the process.
    private bool WriteOnThread(byte[] bytes, CancellationToken signal)
    {
        IOException? failure = null;
        var done = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            try
            {
                stream.Write(bytes);
            }
            catch (IOException e)
            {
                failure = e;
            }

            done.Set();
        })
        { IsBackground = true };
        if (!TryStart(thread))
        {
            stream.Write(bytes);
            return true;
        }

        bool ended = Wait(done, signal);
        return ended && failure is not null ? throw failure : ended;
    }

    // The framework reports a thread that the system refuses as missing memory. Then a signal has to wait for the reader.
    private static bool TryStart(Thread thread)
    {
        try
        {
            thread.Start();
            return true;
        }
        catch (OutOfMemoryException)
        {
            return false;
        }
    }

    private static bool Wait(ManualResetEventSlim done, CancellationToken signal)
    {
        try
        {
            done.Wait(signal);
            return true;
        }
        catch (OperationCanceledException)
        {
            return done.Wait(Patience, CancellationToken.None);
        }
    }
}
