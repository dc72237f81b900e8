using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl;

/// <summary>
/// Prevents two programs that use it from changing the table of one network namespace at once: a locked file (flock), which the system
/// unlocks when the process ends, however it ends.
/// </summary>
public sealed class ApplyLock : IDisposable
{
    private const string Folder = "/run";

    // The framework makes a kernel's error number the code of the exception.
    private const int EWOULDBLOCK = 11;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SafeFileHandle? _file;

    private ApplyLock(string path, SafeFileHandle? file, string? problem) => (Path, _file, Problem) = (path, file, problem);

    /// <summary>How long to wait by default: 10 seconds.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>The locked file.</summary>
    public string Path { get; }

    /// <summary>Why there is no lock, so that concurrent runs may conflict; null if the lock is held.</summary>
    public string? Problem { get; }

    /// <summary>Takes the lock of a director's network namespace, and waits while another program holds it.</summary>
    /// <param name="director">The director.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LockHeldException">Another program held it all the time.</exception>
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
                // The framework locks a file that it opens without sharing.
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
