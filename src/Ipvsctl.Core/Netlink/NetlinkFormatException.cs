namespace Ipvsctl.Netlink;

/// <summary>
/// The bytes make no sense: a message or an attribute is truncated, or shorter than its type. The one exception that reading
/// netlink bytes may throw.
/// </summary>
internal sealed class NetlinkFormatException : Exception
{
    private readonly string _problem;

    /// <summary>Something outside any attribute, such as a message header, is wrong.</summary>
    public NetlinkFormatException(string problem) : this("", problem)
    {
    }

    /// <summary>The attribute <paramref name="path"/> is wrong.</summary>
    public NetlinkFormatException(string path, string problem) : base(path.Length == 0 ? problem : $"{path}: {problem}")
    {
        Path = path;
        _problem = problem;
    }

    /// <summary>The attribute, in the kernel's names from the outermost nest inwards; empty outside any attribute.</summary>
    public string Path { get; }

    /// <summary>The same problem, seen from one nest further out.</summary>
    public NetlinkFormatException Inside(string nest) =>
        new(Path.Length == 0 ? nest : $"{nest} / {Path}", _problem);
}
