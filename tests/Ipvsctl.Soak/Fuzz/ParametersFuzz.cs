using System.Text;
using Ipvsctl.Files;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>Broken parameter files beside model files with broken parameters.</summary>
internal sealed class ParametersFuzz : ReadingFuzz
{
    private static readonly string[] Models =
    [
        """
        # ${comment}
        defaults: { port: "${ports.0}", weight: ${weight:-7}, sched: "${sched}" }
        services:
        - address: tcp://${vip:-10.0.0.1}:${ports.1}
          flags: ["${flag:-sh-port}"]
          destinations:
          - address: ${servers.${site}.0}
          - address: "${servers.${site}.1:-${servers.b.0}}"
            weight: ${weights.heavy}
        - address: fwmark:${mark}
          destinations:
          - address: 10.0.0.1:${ports.0}
        """,
        """{"services": [{"address": "udp://${vip}:53", "destinations": [{"address": "${servers.a.0}", "weight": "${weight}"}]}]}""",
    ];

    private static readonly string[] ParameterFiles =
    [
        """
        vip: 192.0.2.1
        ports: [8080, 80]
        weight: 0x10
        sched: sh
        mark: 7
        site: a
        servers:
          a: &a [10.1.0.11, 10.1.0.12]
          b: *a
        weights: { <<: { heavy: 100 }, light: 1 }
        """,
        """{"vip": "[2001:db8::1]", "ports": [80, 443], "servers": {"a": ["[2001:db8::2]"], "b": []}, "site": "b", "mark": null}""",
        "a: |\n  text\n  ${vip}\nsite: >-\n  a\n? [a]\n: b\n",
    ];

    /// <inheritdoc />
    protected override IReadOnlyList<byte[]> Make(Random random)
    {
        var mutation = new TextMutation(
            random,
            [.. FuzzTokens.Templates, .. FuzzTokens.Yaml],
            [.. FuzzTokens.Templates, .. FuzzTokens.Templates, .. FuzzTokens.Values]);
        return [Changed(Models, chance: 2), Changed(ParameterFiles, chance: 3)];

        // Otherwise most mistakes of the one would hide behind those of the other.
        byte[] Changed(string[] texts, int chance)
        {
            string text = texts[random.Next(texts.Length)];
            return random.Next(chance) == 0
                ? Encoding.UTF8.GetBytes(text)
                : mutation.Change(text, texts[random.Next(texts.Length)]);
        }
    }

    /// <inheritdoc />
    protected override ReadingResult Read(IReadOnlyList<byte[]> files) => ReadingResult.Of(files.Sum(file => file.Length), () =>
    {
        using var model = new GuardedReader(DocumentText.Decode(files[0], "f"));
        ModelLoader.Load(model, "f", () => new ParameterSources([new TreeParameters("the file p", ReadParameters(files[1]))]));
        return null;
    });

    private static Dictionary<string, string> ReadParameters(byte[] file)
    {
        using var text = new GuardedReader(DocumentText.Decode(file, "p"));
        return ParameterTree.Read(text, "p");
    }
}
