using System.Runtime.InteropServices;

namespace Ipvsctl.Output;

/// <summary>What is known of the terminal. The console would know it, too, and changes the terminal's mode when it is asked.</summary>
internal static partial class Terminal
{
    private const int StandardError = 2;
    private const nuint TIOCGWINSZ = 0x5413;
    private const int UsualWidth = 80;

    /// <summary>Whether it understands colours, and how to clear a line.</summary>
    public static bool IsCapable => Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    /// <summary>How many columns the one at standard error has.</summary>
    public static int Width => GetWindowSize(StandardError, TIOCGWINSZ, out WindowSize size) == 0 && size.Columns > 0 ? size.Columns : UsualWidth;

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int GetWindowSize(int descriptor, nuint request, out WindowSize size);

    // The kernel's struct winsize.
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
