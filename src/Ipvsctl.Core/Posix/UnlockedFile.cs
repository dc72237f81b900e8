using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using static Ipvsctl.Posix.FileCalls;

namespace Ipvsctl.Posix;

/// <summary>
/// Opens files for reading and locks none of them. The framework's own methods lock every file that they open (flock), so that
/// <c>flock m.yaml ipvsctl apply -f m.yaml</c> could never read its file. The exceptions are those of the framework.
/// </summary>
internal static class UnlockedFile
{
    /// <summary>Opens a stream on a file.</summary>
    /// <exception cref="IOException">The file is missing or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied, or it is a directory.</exception>
    /// <exception cref="ArgumentException">The path is empty or contains a NUL character.</exception>
    public static FileStream OpenRead(string path) => new(OpenHandle(path), FileAccess.Read, bufferSize: 0);

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">The file is missing or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied, or it is a directory.</exception>
    /// <exception cref="ArgumentException">The path is empty or contains a NUL character.</exception>
    public static SafeFileHandle OpenHandle(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.Contains('\0'))
        {
            throw new ArgumentException("the path contains a NUL character", nameof(path));
        }

        int descriptor = Repeat(() => Open(AT_FDCWD, path, O_RDONLY | O_NOCTTY | O_CLOEXEC, 0), out int error);
        if (descriptor < 0)
        {
            throw Failure(error);
        }

        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (FileStatus.TryRead(handle, out FileStatus status) && status.IsDirectory)
        {
            handle.Dispose();
            throw Failure(EISDIR);
        }

        return handle;
    }

    private static Exception Failure(int error)
    {
        var cause = new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        return error switch
        {
            ENOENT => new FileNotFoundException(cause.Message, cause),
            ENOTDIR => new DirectoryNotFoundException(cause.Message, cause),
            ENAMETOOLONG => new PathTooLongException(cause.Message, cause),
            EACCES or EPERM or EISDIR => new UnauthorizedAccessException(cause.Message, cause),
            _ => cause,
        };
    }
}
