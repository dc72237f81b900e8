namespace Ipvsctl.Soak.Fuzz;

/// <summary>The texts that mutations insert.</summary>
internal static class FuzzTokens
{
    /// <summary>The indicators of YAML, what looks like them, and the words of a model.</summary>
    public static IReadOnlyList<string> Yaml { get; } =
    [
        "\n", "\r\n", "\r", "\t", " ", "- ", ": ", ":", ", ", "[", "]", "{", "}", "&a ", "*a ", "&web ", "*web", "<<: ", "? ",
        "| ", ">-\n", "|2\n", "!!str ", "!!null ", "!x ", "!<tag:yaml.org,2002:int> ", "'", "\"", "\\", "#", " # ",
        "%YAML 1.2\n", "%TAG ! x:\n", "---\n", "...\n", "~", "null", "\0", "\uFEFF", "\u0085", "\u00A0", "\u2028", "\u202E", "\uD834",
        "🙂", "\u0007", "\u001b[31m", "@", "`", "<<<<<<< HEAD\n",
    ];

    /// <summary>Keys and values of a model, and what looks like them.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "services", "destinations", "address", "weight", "defaults", "port", "flags", "persistence", "tunnel", "sched", "forward",
        "thresholds", "0", "1", "-1", "+5", "010", "0x10", "0x", "1e3", "65535", "65536", "2147483647", "2147483648", "4294967295",
        "99999999999999999999", "1_000", "7 ", "True", "yes", "~", "''", "'7'", "\"7\"", "a\\nb", "5m", "1d2h", "30%", "101%", "1.5", "é", "７",
        "rr", "mh", "wrrr", "direct", "nat", "gue", "ipip", "sh-port", "mh-fallback", "flag-1", "one-packet", "eth0", "a/b",
        "tcp://10.0.0.1:80", "udp://[::1]:53", "tcp://[::]:0", "sctp://0.0.0.0:1", "fwmark:7", "fwmark6:4294967295", "fwmark:0",
        "10.0.0.1", "10.0.0.1:0", "224.0.0.1:80", "255.255.255.255", "[::ffff:1.2.3.4]:80", "[fe80::1%eth0]:80", "10.0.0.256",
        "averyveryverylongname",
    ];

    /// <summary>What parameters are made of.</summary>
    public static IReadOnlyList<string> Templates { get; } =
    [
        "${", "}", "$${", "$", ":-", "${vip}", "${vip", "${}", "${:-}", "${no.such:-${vip}}", "${servers.${site}.0}", "${weights}",
        "${ports.0}${ports.1}", ".", "..", "${${${", "$$$${", "}}", "${a:-b:-c}", "${ vip }", "${vip\n}", "$${vip}", "${vip:-}",
    ];
}
