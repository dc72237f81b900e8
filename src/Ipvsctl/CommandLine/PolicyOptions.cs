using Ipvsctl.Changes;

namespace Ipvsctl.CommandLine;

/// <summary>Reads a policy from the command line.</summary>
internal static class PolicyOptions
{
    /// <summary>Reads the options; an empty <paramref name="maxRemovals"/> means no limit.</summary>
    /// <exception cref="UsageException">A value is invalid.</exception>
    public static Policy Read(string maxRemovals, bool neverEmpty, string[] protect)
    {
        RemovalLimit? limit = null;
        if (maxRemovals.Length > 0)
        {
            limit = RemovalLimit.TryParse(maxRemovals, out RemovalLimit parsed)
                ? parsed
                : throw new UsageException($"--max-removals {maxRemovals}: expected {RemovalLimit.Expected}");
        }

        return new Policy(limit, neverEmpty, [.. protect.Select(ParseAddress)]);
    }

    private static ProtectedAddress ParseAddress(string text) => ProtectedAddress.TryParse(text, out ProtectedAddress address)
        ? address
        : throw new UsageException($"--protect {text}: expected {ProtectedAddress.Expected}");
}
