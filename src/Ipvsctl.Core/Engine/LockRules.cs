using Ipvsctl.Posix;

namespace Ipvsctl;

/// <summary>Decides whether only users who may change the table can hold a lock.</summary>
internal static class LockRules
{
    private const uint Root = 0;
    private const uint OthersWrite = 0x2; // 0002
    private const uint GroupAll = 0x38; // 0070
    private const uint ForOwner = 0x180; // 0600
    private const uint ForGroup = 0x1b0; // 0660

    /// <summary>Returns what is wrong with the directory and how to fix it; null if nothing is.</summary>
    public static string? FaultOfDirectory(in FileStatus directory) => directory switch
    {
        { IsDirectory: false } => "it is not a directory; remove it",
        { User: not Root } => $"it belongs to user {directory.User}, who could hold the lock; remove it, or give it to root",
        _ when (directory.Permissions & OthersWrite) != 0 => "every user may write to it; remove it, or set its mode to 0700",
        _ => null,
    };

    /// <summary>Returns what is wrong with the lock file and how to fix it; null if nothing is.</summary>
    public static string? FaultOfFile(in FileStatus file, in FileStatus directory) => file switch
    {
        { IsRegular: false } => "it is not a regular file; remove it",
        { User: not Root } when !IsForGroup(directory) => $"it belongs to user {file.User}, who could hold the lock; remove it",
        { Links: > 1 } => $"it has {file.Links} hard links, so it can be locked from elsewhere; remove it",
        _ => null,
    };

    /// <summary>Returns the mode of a lock file: for root alone, or for the group that may write to the directory.</summary>
    public static uint ModeOfFile(in FileStatus directory) => IsForGroup(directory) ? ForGroup : ForOwner;

    /// <summary>Returns the group of a lock file.</summary>
    public static uint GroupOfFile(in FileStatus file, in FileStatus directory) => IsForGroup(directory) ? directory.Group : file.Group;

    private static bool IsForGroup(in FileStatus directory) => (directory.Permissions & GroupAll) == GroupAll;
}
