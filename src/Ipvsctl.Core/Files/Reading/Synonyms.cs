using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>Words of other programs and of YAML 1.1 that mean one of the words of model files.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dr"] = "direct",
        ["droute"] = "direct",
        ["gate"] = "direct",
        ["gateway"] = "direct",
        ["gatewaying"] = "direct",
        ["route"] = "direct",
        ["dnat"] = "nat",
        ["masquerade"] = "nat",
        ["masquerading"] = "nat",
        ["snat"] = "nat",
        ["ipip"] = "tunnel",
        ["tun"] = "tunnel",
        ["tunneling"] = "tunnel",
        ["tunnelling"] = "tunnel",
        ["yes"] = "true",
        ["on"] = "true",
        ["y"] = "true",
        ["1"] = "true",
        ["no"] = "false",
        ["off"] = "false",
        ["n"] = "false",
        ["0"] = "false",
    };

    /// <summary>Formats what a word means as a suffix for a message: <c> (did you mean direct?)</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Words.TryGetValue(word, out string? meant) && known.Contains(meant) ? $" (did you mean {meant}?)" : NearestWord.Hint(word, known);
}
