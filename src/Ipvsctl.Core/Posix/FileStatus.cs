using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using static Ipvsctl.Posix.FileCalls;

namespace Ipvsctl.Posix;

/// <summary><c>struct statx</c>, which has the same layout on every architecture, without the fields that nothing reads.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct FileStatus
{
    private const int TypeBits = 0xf000;
    private const int Directory = 0x4000;
    private const int Regular = 0x8000;

    /// <summary>The number of hard links.</summary>
    [FieldOffset(16)]
    public uint Links;

    /// <summary>The owner's number.</summary>
    [FieldOffset(20)]
    public uint User;

    /// <summary>The group's number.</summary>
    [FieldOffset(24)]
    public uint Group;

    /// <summary>The type and the permissions.</summary>
    [FieldOffset(28)]
    public ushort Mode;

    /// <summary>The inode number.</summary>
    [FieldOffset(32)]
    public ulong Inode;

    /// <summary>The major and the minor number of the device.</summary>
    [FieldOffset(136)]
    public ulong Device;

    /// <summary>Whether it is a directory.</summary>
    public readonly bool IsDirectory => (Mode & TypeBits) == Directory;

    /// <summary>Whether it is a regular file.</summary>
    public readonly bool IsRegular => (Mode & TypeBits) == Regular;

    /// <summary>The permissions, such as 0600.</summary>
    public readonly uint Permissions => Mode & 0xfffu;

    /// <summary>Reads the status of an open file; the last error says why it failed.</summary>
    public static bool TryRead(SafeFileHandle file, out FileStatus status) => TryRead(file, "", AT_EMPTY_PATH, out status);

    /// <summary>Reads the status of a name in a directory without following a symbolic link.</summary>
    public static bool TryRead(SafeFileHandle directory, string name, out FileStatus status) =>
        TryRead(directory, name, AT_SYMLINK_NOFOLLOW, out status);

    private static bool TryRead(SafeFileHandle directory, string path, int flags, out FileStatus status)
    {
        FileStatus read = default;
        bool succeeded = Repeat(() => Status(directory, path, flags, STATX_BASIC_STATS, out read), out _) == 0;
        status = read;
        return succeeded;
    }
}
