using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Ipvsctl.Commands;

/// <summary>
/// Keeps two runs in one network namespace apart: a locked file (flock) that the system frees when the process ends, however it ends.
/// </summary>
internal sealed class ApplyLock : IDisposable
{
    /// <summary>How long to wait if nobody says otherwise.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    private const string Folder = "/run";
    private const string NamespaceLink = "/proc/thread-self/ns/net";

    // The framework makes a kernel's answer the code of the exception.
    private const int EWOULDBLOCK = 11;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SafeFileHandle? _file;

    private ApplyLock(SafeFileHandle? file) => _file = file;

    /// <summary>Takes the lock, waiting for it if another run holds it.</summary>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="option">The option that says so; null if there is none.</param>
    /// <param name="interruption">Ends the wait.</param>
    /// <exception cref="LockedException">Another run held it all the time.</exception>
    /// <exception cref="LockFailedException">It can be had by nobody.</exception>
    /// <exception cref="OperationCanceledException">The wait was interrupted.</exception>
    public static ApplyLock Take(TimeSpan timeout, string? option = null, CancellationToken interruption = default)
    {
        string path = Path.Combine(Folder, $"ipvsctl-{Namespace()}.lock");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // The framework locks what it opens without sharing.
                return new ApplyLock(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (Exception e) when (e is DirectoryNotFoundException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"ipvsctl: warning: {path} cannot be locked, so two runs at once are not kept apart: {Reason(e)}");
                return new ApplyLock(null);
            }
            catch (IOException e) when (e.HResult != EWOULDBLOCK)
            {
                throw new LockFailedException(path, e);
            }
            catch (IOException)
            {
                if (waited.Elapsed >= timeout)
                {
                    throw new LockedException(path, timeout, option);
                }

                interruption.WaitHandle.WaitOne(Pause);
                interruption.ThrowIfCancellationRequested();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file?.Dispose();

    private static string Reason(Exception e) => e is DirectoryNotFoundException ? $"there is no {Folder}" : "permission denied";

    // "net:[4026531840]": the number of the namespace; without /proc there is only one to speak of.
    private static string Namespace()
    {
        try
        {
            return (new FileInfo(NamespaceLink).LinkTarget ?? "").Replace("net:[", "", StringComparison.Ordinal).TrimEnd(']');
        }
        catch (IOException)
        {
            return "";
        }
    }
}
