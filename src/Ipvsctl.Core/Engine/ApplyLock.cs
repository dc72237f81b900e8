using System.Diagnostics;

namespace Ipvsctl;

/// <summary>
/// Prevents two programs that use this lock from changing the table of one network namespace at the same time. It locks a file in
/// /run/ipvsctl (flock) that only root, or the group of that directory, can open; docs/reliability.md#the-lock describes who can hold it.
/// The kernel unlocks the file when the process ends, even after a crash.
/// </summary>
public sealed class ApplyLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly LockFile? _file;

    private ApplyLock(string path, LockFile? file, string? problem) => (Path, _file, Problem) = (path, file, problem);

    /// <summary>The default timeout: 10 seconds.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The locked file.</summary>
    public string Path { get; }

    /// <summary>
    /// Why there is no lock, so that concurrent runs may conflict: the directory is missing and cannot be created, a user who is not root may
    /// not open the lock, or the kernel does not tell the network namespace. Null if the lock is held.
    /// </summary>
    public string? Problem { get; }

    /// <summary>Takes the lock of a director's network namespace. Waits while another program holds it.</summary>
    /// <param name="director">The director.</param>
    /// <param name="timeout">The maximum time to wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LockHeldException">Another program held the lock until the timeout.</exception>
    /// <exception cref="LockFailedException">The lock cannot be taken, or other users could hold it.</exception>
    /// <exception cref="Ipvs.IpvsException">There is no lock, and this program may not change the table anyway.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public static ApplyLock Take(Director director, TimeSpan timeout, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(director);
        try
        {
            var taken = Wait(ReadNamespaceNumber(director), timeout, cancellation);
            if (taken.Problem is not null)
            {
                director.CheckAccess();
            }

            return taken;
        }
        catch (LockFailedException)
        {
            // A program without the privilege should hear of that, not of the lock.
            director.CheckAccess();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file?.Dispose();

    private static string ReadNamespaceNumber(Director director)
    {
        try
        {
            return director.NamespaceNumber;
        }
        catch (IOException e)
        {
            throw new LockFailedException(LockDirectory.PathOf(""), e.HResult);
        }
    }

    private static ApplyLock Wait(string namespaceNumber, TimeSpan timeout, CancellationToken cancellation)
    {
        string path = LockDirectory.PathOf(namespaceNumber);
        if (namespaceNumber.Length == 0)
        {
            return new ApplyLock(path, null, "the kernel does not tell which network namespace this is");
        }

        using LockDirectory? directory = LockDirectory.Open(out string? problem);
        if (directory is null)
        {
            return new ApplyLock(path, null, problem);
        }

        var waited = Stopwatch.StartNew();
        while (true)
        {
            LockFile? file = directory.OpenFile(namespaceNumber, out problem);
            if (file is null)
            {
                return new ApplyLock(path, null, problem);
            }

            if (IsLocked(file, directory, namespaceNumber))
            {
                return new ApplyLock(path, file, null);
            }

            file.Dispose();
            if (waited.Elapsed >= timeout)
            {
                throw new LockHeldException(path, timeout);
            }

            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    // A file that was removed or replaced meanwhile keeps nobody away.
    private static bool IsLocked(LockFile file, LockDirectory directory, string namespaceNumber)
    {
        try
        {
            return file.TryLock() && directory.Contains(namespaceNumber, file.Status);
        }
        catch (LockFailedException)
        {
            file.Dispose();
            throw;
        }
    }
}
