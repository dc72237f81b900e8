using Ipvsctl.Changes;

namespace Ipvsctl.CommandLine;

/// <summary>Reads a policy from the command line.</summary>
internal static class PolicyOptions
{
    /// <summary>Reads the options, which are valid; an empty <paramref name="maxRemovals"/> means no limit.</summary>
    public static Policy Read(string maxRemovals, bool neverEmpty, string[] protect) => new(
        RemovalLimit.TryParse(maxRemovals, out RemovalLimit limit) ? limit : null,
        neverEmpty,
        [.. protect.Select(ParseAddress)]);

    private static ProtectedAddress ParseAddress(string text) =>
        ProtectedAddress.TryParse(text, out ProtectedAddress? address) ? address : throw new FormatException(text);
}
