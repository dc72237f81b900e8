using System.Text;

namespace Ipvsctl.Model;

/// <summary>Checks names that the kernel stores in arrays of fixed size, with a terminating NUL.</summary>
internal static class KernelName
{
    /// <summary>Whether a name fits: 1 to <paramref name="maximum"/> bytes of UTF-8, none of them NUL.</summary>
    public static bool Fits(string name, int maximum) =>
        name.Length > 0 && !name.Contains('\0') && Encoding.UTF8.GetByteCount(name) <= maximum;

    /// <summary>Returns the name if it fits.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maximum">Its maximum length, in bytes of UTF-8 without the NUL.</param>
    /// <exception cref="ArgumentException">The name is empty, too long, or contains a NUL.</exception>
    public static string Checked(string name, int maximum)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Fits(name, maximum)
            ? name
            : throw new ArgumentException($"the name does not fit the kernel: expected 1 to {maximum} bytes without a NUL", nameof(name));
    }
}
