using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl;

/// <summary>
/// Prevents two programs that use this lock from changing the table of one network namespace at the same time. It locks a file (flock);
/// the kernel unlocks the file when the process ends, even after a crash.
/// </summary>
public sealed class ApplyLock : IDisposable
{
    private const string Folder = "/run";

    // IOException.HResult is the kernel's error number.
    private const int EWOULDBLOCK = 11;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SafeFileHandle? _file;

    private ApplyLock(string path, SafeFileHandle? file, string? problem) => (Path, _file, Problem) = (path, file, problem);

    /// <summary>The default timeout: 10 seconds.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The locked file.</summary>
    public string Path { get; }

    /// <summary>Why the lock could not be taken, so that concurrent runs may conflict; null if the lock is held.</summary>
    public string? Problem { get; }

    /// <summary>Takes the lock of a director's network namespace. Waits while another program holds it.</summary>
    /// <param name="director">The director.</param>
    /// <param name="timeout">The maximum time to wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LockHeldException">Another program held the lock until the timeout.</exception>
    /// <exception cref="LockFailedException">The lock cannot be created.</exception>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public static ApplyLock Take(Director director, TimeSpan timeout, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(director);
        string path = System.IO.Path.Combine(Folder, $"ipvsctl-{director.NamespaceNumber}.lock");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // FileShare.None makes the framework lock the file (LOCK_EX).
                return new ApplyLock(path, File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), null);
            }
            catch (Exception e) when (e is DirectoryNotFoundException or UnauthorizedAccessException)
            {
                return new ApplyLock(path, null, e is DirectoryNotFoundException ? $"there is no {Folder}" : "permission denied");
            }
            catch (IOException e) when (e.HResult != EWOULDBLOCK)
            {
                throw new LockFailedException(path, e);
            }
            catch (IOException)
            {
                if (waited.Elapsed >= timeout)
                {
                    throw new LockHeldException(path, timeout);
                }

                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file?.Dispose();
}
