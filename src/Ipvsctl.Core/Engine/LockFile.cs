using System.Runtime.InteropServices;
using Ipvsctl.Posix;
using Microsoft.Win32.SafeHandles;
using static Ipvsctl.Posix.FileCalls;

namespace Ipvsctl;

/// <summary>An open lock file. The kernel unlocks it when it is closed, even after a crash.</summary>
internal sealed class LockFile : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private readonly FileStatus _status;

    private LockFile(string path, SafeFileHandle handle, in FileStatus status) => (_path, _handle, _status) = (path, handle, status);

    /// <summary>The file's status when it was opened.</summary>
    public ref readonly FileStatus Status => ref _status;

    /// <summary>Checks an open file, and gives it the mode and the group that the directory asks for.</summary>
    /// <exception cref="LockFailedException">It is not a lock that only these users can take, or a call failed.</exception>
    public static LockFile Check(string path, SafeFileHandle handle, in FileStatus directory)
    {
        try
        {
            ThrowIf(!FileStatus.TryRead(handle, out FileStatus status), path);
            if (LockRules.FaultOfFile(status, directory) is { } fault)
            {
                throw new LockFailedException(path, fault);
            }

            Restrict(path, handle, status, LockRules.ModeOfFile(directory), LockRules.GroupOfFile(status, directory));
            return new LockFile(path, handle, status);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Locks the file; false if another program has locked it.</summary>
    /// <exception cref="LockFailedException">The file system cannot lock it.</exception>
    public bool TryLock()
    {
        bool locked = Repeat(() => FileCalls.Lock(_handle, LOCK_EX | LOCK_NB), out int error) == 0;
        ThrowIf(!locked && error != EWOULDBLOCK, _path);
        return locked;
    }

    /// <inheritdoc />
    public void Dispose() => _handle.Dispose();

    // The umask, another group, or a mistake can have left another mode. Only the owner and root may change it.
    private static void Restrict(string path, SafeFileHandle handle, in FileStatus status, uint mode, uint group)
    {
        uint user = EffectiveUser();
        if (user != 0 && user != status.User)
        {
            return;
        }

        ThrowIf(status.Group != group && Repeat(() => ChangeOwner(handle, uint.MaxValue, group), out _) != 0, path);
        ThrowIf(status.Permissions != mode && Repeat(() => ChangeMode(handle, mode), out _) != 0, path);
    }

    private static void ThrowIf(bool failed, string path)
    {
        if (failed)
        {
            throw new LockFailedException(path, Marshal.GetLastPInvokeError());
        }
    }
}
