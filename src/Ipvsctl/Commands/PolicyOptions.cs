using Ipvsctl.Changes;

namespace Ipvsctl.Commands;

/// <summary>A policy from the command line.</summary>
internal static class PolicyOptions
{
    /// <summary>Reads the options; an empty one is not given.</summary>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    public static Policy Read(string maxRemovals, bool neverEmpty, string protect)
    {
        RemovalLimit? limit = null;
        if (maxRemovals.Length > 0)
        {
            limit = RemovalLimit.TryParse(maxRemovals, out RemovalLimit parsed)
                ? parsed
                : throw new UsageException($"--max-removals {maxRemovals}: expected {RemovalLimit.Expected}");
        }

        string[] addresses = protect.Split(ArgumentNormalizer.Separator, StringSplitOptions.RemoveEmptyEntries);
        return new Policy(limit, neverEmpty, [.. addresses.Select(ParseAddress)]);
    }

    private static ProtectedAddress ParseAddress(string text) => ProtectedAddress.TryParse(text, out ProtectedAddress address)
        ? address
        : throw new UsageException($"--protect {text}: expected {ProtectedAddress.Expected}");
}
