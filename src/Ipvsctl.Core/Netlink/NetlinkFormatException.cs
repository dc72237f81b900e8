namespace Ipvsctl.Netlink;

/// <summary>
/// Netlink bytes are malformed: a message or an attribute is truncated, or shorter than its type. Reading netlink bytes throws no other
/// exception.
/// </summary>
internal sealed class NetlinkFormatException : Exception
{
    private readonly string _problem;

    /// <summary>Creates the exception for a problem outside any attribute, such as in a message header.</summary>
    public NetlinkFormatException(string problem) : this("", problem)
    {
    }

    /// <summary>Creates the exception for a problem in the attribute <paramref name="path"/>.</summary>
    public NetlinkFormatException(string path, string problem) : base(path.Length == 0 ? problem : $"{path}: {problem}")
    {
        Path = path;
        _problem = problem;
    }

    /// <summary>The attribute, in the kernel's names from the outermost nest inward; empty outside any attribute.</summary>
    public string Path { get; }

    /// <summary>Returns the same problem with a path that starts one nest further out.</summary>
    public NetlinkFormatException Inside(string nest) =>
        new(Path.Length == 0 ? nest : $"{nest} / {Path}", _problem);
}
