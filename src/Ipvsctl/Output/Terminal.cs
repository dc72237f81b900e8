using System.Runtime.InteropServices;
using Ipvsctl.Hosting;

namespace Ipvsctl.Output;

/// <summary>Describes the terminal. The console has the same data, but changes the terminal's mode on first use.</summary>
/// <param name="variables">The environment variables.</param>
/// <param name="isOutputTerminal">Whether standard output is a terminal.</param>
/// <param name="isErrorTerminal">Whether standard error is a terminal.</param>
/// <param name="columns">Reads the width of the terminal at standard error.</param>
internal sealed partial class Terminal(
    EnvironmentVariables variables, Func<bool> isOutputTerminal, Func<bool> isErrorTerminal, Func<int> columns)
{
    private const int StandardError = 2;
    private const nuint TIOCGWINSZ = 0x5413;
    private const int UsualWidth = 80;

    private bool? _showsProgress;

    /// <summary>Whether to color standard output: on a terminal, unless NO_COLOR is set or TERM is dumb.</summary>
    public bool ShowsColors => IsCapable && string.IsNullOrEmpty(variables["NO_COLOR"]) && isOutputTerminal();

    /// <summary>Whether to show a progress line on standard error: on a terminal, unless TERM is dumb.</summary>
    public bool ShowsProgress => _showsProgress ??= IsCapable && isErrorTerminal();

    /// <summary>The width of the terminal at standard error, in columns.</summary>
    public int Width => columns();

    private bool IsCapable => variables["TERM"] is not (null or "" or "dumb");

    /// <summary>Reads the width of the terminal at standard error; 80 columns if unknown.</summary>
    public static int ReadColumns() =>
        GetWindowSize(StandardError, TIOCGWINSZ, out WindowSize size) == 0 && size.Columns > 0 ? size.Columns : UsualWidth;

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
