using System.Runtime.InteropServices;
using Ipvsctl.Posix;
using Microsoft.Win32.SafeHandles;
using static Ipvsctl.Posix.FileCalls;

namespace Ipvsctl;

/// <summary>
/// The directory of the locks. Only a user who may open a file can lock it, and this directory decides who that is: root alone, or also the
/// group that root gives it to. It is root's, so that no other user can put anything in place of a lock.
/// </summary>
internal sealed class LockDirectory : IDisposable
{
    private const string Folder = "/run/ipvsctl";
    private const uint ForRoot = 0x1c0; // 0700

    private readonly SafeFileHandle _handle;
    private readonly FileStatus _status;

    private LockDirectory(SafeFileHandle handle, in FileStatus status) => (_handle, _status) = (handle, status);

    /// <summary>Returns the path of a network namespace's lock; of the directory if the namespace is unknown.</summary>
    public static string PathOf(string namespaceNumber) => namespaceNumber.Length > 0 ? $"{Folder}/{NameOf(namespaceNumber)}" : Folder;

    /// <summary>Opens the directory. Root creates it if it is missing.</summary>
    /// <param name="problem">Why there is no lock here for this user, if the directory is null.</param>
    /// <exception cref="LockFailedException">The directory cannot be opened, or other users can put something in place of a lock.</exception>
    public static LockDirectory? Open(out string? problem)
    {
        int descriptor = OpenOrCreate(out int error, out problem);
        if (descriptor < 0)
        {
            return problem is null ? throw new LockFailedException(Folder, error) : null;
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (!FileStatus.TryRead(handle, out FileStatus status))
        {
            error = Marshal.GetLastPInvokeError();
            handle.Dispose();
            throw new LockFailedException(Folder, error);
        }

        if (LockRules.FaultOfDirectory(status) is { } fault)
        {
            handle.Dispose();
            throw new LockFailedException(Folder, fault);
        }

        return new LockDirectory(handle, status);
    }

    /// <summary>Opens the lock of a network namespace, and creates it if it is missing.</summary>
    /// <param name="namespaceNumber">The namespace.</param>
    /// <param name="problem">Why this user may not take the lock, if the file is null.</param>
    /// <exception cref="LockFailedException">The file cannot be opened, or it is not a lock that only these users can take.</exception>
    public LockFile? OpenFile(string namespaceNumber, out string? problem)
    {
        string path = PathOf(namespaceNumber);
        string name = NameOf(namespaceNumber);
        uint mode = LockRules.ModeOfFile(_status);
        int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
        int descriptor = Repeat(() => FileCalls.Open(_handle, name, flags, mode), out int error);
        problem = descriptor < 0 && IsDenied(error) ? "permission denied" : null;
        if (descriptor < 0)
        {
            return problem is not null ? null
                : throw (error == ELOOP ? new LockFailedException(path, "it is a symbolic link; remove it") : new LockFailedException(path, error));
        }

        return LockFile.Check(path, new SafeFileHandle(descriptor, ownsHandle: true), _status);
    }

    /// <summary>Whether the file still has its name. Otherwise the next program would open, and lock, another one.</summary>
    public bool Contains(string namespaceNumber, in FileStatus file) =>
        FileStatus.TryRead(_handle, NameOf(namespaceNumber), out FileStatus now) && (now.Inode, now.Device) == (file.Inode, file.Device);

    /// <inheritdoc />
    public void Dispose() => _handle.Dispose();

    private static string NameOf(string namespaceNumber) => $"net-{namespaceNumber}.lock";

    // O_PATH needs no permission to list the directory.
    private static int OpenOrCreate(out int error, out string? problem)
    {
        problem = null;
        int descriptor = OpenExisting(out error);
        if (descriptor >= 0 || error != ENOENT)
        {
            problem = descriptor < 0 && IsDenied(error) ? "permission denied" : null;
            return descriptor;
        }

        if (EffectiveUser() != 0)
        {
            problem = $"there is no {Folder}, and only root creates it";
            return -1;
        }

        if (Repeat(() => MakeDirectory(Folder, ForRoot), out error) == 0 || error == EEXIST)
        {
            return OpenExisting(out error);
        }

        problem = error switch
        {
            ENOENT => $"there is no {Path.GetDirectoryName(Folder)}",
            EROFS => $"{Path.GetDirectoryName(Folder)} is read-only",
            _ => null,
        };
        return -1;
    }

    private static int OpenExisting(out int error) =>
        Repeat(() => FileCalls.Open(AT_FDCWD, Folder, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0), out error);

    // Root has every permission, so a refusal is a fault of the system.
    private static bool IsDenied(int error) => error is EACCES or EPERM && EffectiveUser() != 0;
}
