using Ipvsctl.Posix;

namespace Ipvsctl.Tests.Posix;

/// <summary>Files are read without a lock.</summary>
public class UnlockedFileTests
{
    [Test]
    public async Task A_file_that_another_program_has_locked_can_be_read()
    {
        string path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "a");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            using FileStream stream = UnlockedFile.OpenRead(path);
            await Assert.That(stream.ReadByte()).IsEqualTo('a');
        }

        File.Delete(path);
    }

    [Test]
    public async Task A_file_that_is_being_read_can_be_locked()
    {
        string path = Path.GetTempFileName();
        using FileStream read = UnlockedFile.OpenRead(path);
        await using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await Assert.That(locked.CanWrite).IsTrue();
        File.Delete(path);
    }

    [Test]
    [Arguments("/nowhere", nameof(FileNotFoundException))]
    [Arguments("/dev/null/x", nameof(DirectoryNotFoundException))]
    [Arguments("/", nameof(UnauthorizedAccessException))]
    [Arguments("", nameof(ArgumentException))]
    [Arguments("a\0b", nameof(ArgumentException))]
    public async Task A_failure_is_the_exception_of_the_framework(string path, string type)
    {
        Exception? thrown = await Assert.That(() => UnlockedFile.OpenRead(path)).Throws<Exception>();
        await Assert.That(thrown!.GetType().Name).IsEqualTo(type);
    }

    [Test]
    public async Task Another_failure_says_what_the_system_says()
    {
        IOException? thrown = await Assert.That(() => UnlockedFile.OpenRead(new string('a', 5000))).Throws<IOException>();
        await Assert.That(thrown!.Message).IsEqualTo("File name too long");
    }

    [Test]
    public async Task A_call_that_is_interrupted_forever_ends()
    {
        int calls = 0;
        int result = FileCalls.Repeat(
            () =>
            {
                calls++;
                System.Runtime.InteropServices.Marshal.SetLastPInvokeError(FileCalls.EINTR);
                return -1;
            },
            out int error);
        await Assert.That((result, error, calls)).IsEqualTo((-1, FileCalls.EINTR, 100));
    }
}
