using System.Runtime.InteropServices;

namespace Ipvsctl.Hosting;

/// <summary>
/// The descriptors 0 to 2. A caller can start a program without some of them (<c>&lt;&amp;-</c>), and then the next files that the program
/// opens get their numbers: the program would read a file of its own as standard input, and write messages into it.
/// </summary>
internal static partial class StandardDescriptors
{
    private const int Count = 3;
    private const int F_GETFD = 1;
    private const int FD_CLOEXEC = 1;
    private const int O_PATH = 0x200000;
    private const int O_CLOEXEC = 0x80000;

    // A descriptor for a place, not for its content: every read and write fails as if it were closed. Every process has a root directory.
    private const string Placeholder = "/";

    /// <summary>Occupies the descriptors that are closed. Call it before anything else opens a file.</summary>
    /// <returns>Whether standard input is open.</returns>
    public static bool Occupy()
    {
        bool isInputOpen = true;
        for (int descriptor = 0; descriptor < Count; descriptor++)
        {
            int flags = GetFlags(descriptor, F_GETFD);

            // The kernel closes descriptors with this flag when it starts a program, so the caller did not pass this one on: the runtime
            // opened it. The runtime needs it, and does not write to it.
            bool isOpen = flags >= 0 && (flags & FD_CLOEXEC) == 0;
            if (flags < 0)
            {
                // The system takes the smallest free number, which is this one.
                _ = Open(Placeholder, O_PATH | O_CLOEXEC);
            }

            isInputOpen &= isOpen || descriptor > 0;
        }

        return isInputOpen;
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int GetFlags(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
