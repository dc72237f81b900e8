namespace Ipvsctl;

/// <summary>The command line is invalid.</summary>
/// <param name="problems">All mistakes: what is wrong, and what is expected.</param>
internal sealed class UsageException(params IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>All mistakes, in the order in which they are printed.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
