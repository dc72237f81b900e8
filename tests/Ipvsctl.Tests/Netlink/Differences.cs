namespace Ipvsctl.Tests.Netlink;

/// <summary>Two listings side by side.</summary>
internal static class Differences
{
    /// <summary>What is missing, what is too much and what is different, a line each; nothing if the listings are the same.</summary>
    public static IReadOnlyList<string> Between(
        IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> seen) =>
    [
        .. expected.Keys.Except(seen.Keys).Select(path => $"{path} = {expected[path]} was not read"),
        .. seen.Keys.Except(expected.Keys).Select(path => $"{path} = {seen[path]} is not in the message"),
        .. expected.Keys.Intersect(seen.Keys)
            .Where(path => expected[path] != seen[path])
            .Select(path => $"{path}: expected {expected[path]}, read {seen[path]}"),
    ];
}
