using Ipvsctl.Posix;

namespace Ipvsctl.Tests.Engine;

/// <summary>Which directories and files can be a lock that nobody else can hold.</summary>
public class LockRulesTests
{
    private const int Alice = 1000;
    private const int Directory = 0x4000;
    private const int Regular = 0x8000;
    private const int Link = 0xa000;
    private const int Pipe = 0x1000;

    [Test]
    [Arguments(Directory, "700", 0, null)]
    [Arguments(Directory, "755", 0, null)]
    [Arguments(Directory, "2770", 0, null)]
    [Arguments(Directory, "1777", 0, "every user may write to it; remove it, or set its mode to 0700")]
    [Arguments(Directory, "702", 0, "every user may write to it; remove it, or set its mode to 0700")]
    [Arguments(Directory, "700", Alice, "it belongs to user 1000, who could hold the lock; remove it, or give it to root")]
    [Arguments(Link, "777", 0, "it is not a directory; remove it")]
    [Arguments(Regular, "600", 0, "it is not a directory; remove it")]
    public async Task The_directory_must_be_one_in_which_only_root_decides(int type, string mode, int user, string? fault) =>
        await Assert.That(LockRules.FaultOfDirectory(Status(type, mode, user))).IsEqualTo(fault);

    [Test]
    [Arguments(Regular, 0, 1, "700", null)]
    [Arguments(Regular, Alice, 1, "2770", null)]
    [Arguments(Regular, Alice, 1, "700", "it belongs to user 1000, who could hold the lock; remove it")]
    [Arguments(Regular, Alice, 1, "2750", "it belongs to user 1000, who could hold the lock; remove it")]
    [Arguments(Regular, 0, 2, "700", "it has 2 hard links, so it can be locked from elsewhere; remove it")]
    [Arguments(Regular, Alice, 3, "2770", "it has 3 hard links, so it can be locked from elsewhere; remove it")]
    [Arguments(Pipe, 0, 1, "700", "it is not a regular file; remove it")]
    [Arguments(Directory, 0, 1, "700", "it is not a regular file; remove it")]
    public async Task The_file_must_be_one_that_only_these_users_can_open(int type, int user, int links, string directory, string? fault) =>
        await Assert.That(LockRules.FaultOfFile(Status(type, "600", user, links), Status(Directory, directory, 0))).IsEqualTo(fault);

    [Test]
    [Arguments("700", 0x180u, 5u)]
    [Arguments("755", 0x180u, 5u)]
    [Arguments("2750", 0x180u, 5u)]
    [Arguments("770", 0x1b0u, 7u)]
    [Arguments("2770", 0x1b0u, 7u)]
    public async Task The_file_is_for_the_group_that_may_write_to_the_directory(string directory, uint mode, uint group)
    {
        FileStatus status = Status(Directory, directory, 0) with { Group = 7 };
        FileStatus file = Status(Regular, "600", 0) with { Group = 5 };
        await Assert.That((LockRules.ModeOfFile(status), LockRules.GroupOfFile(file, status))).IsEqualTo((mode, group));
    }

    private static FileStatus Status(int type, string mode, int user, int links = 1) =>
        new() { Mode = (ushort)(type | Convert.ToInt32(mode, 8)), User = (uint)user, Links = (uint)links };
}
