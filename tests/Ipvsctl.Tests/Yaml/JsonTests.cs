using Ipvsctl.Tests.Files;

namespace Ipvsctl.Tests.Yaml;

/// <summary>JSON is YAML.</summary>
public class JsonTests
{
    [Test]
    public async Task A_model_may_be_JSON() =>
        await Assert.That(Loading.Printed(
            """
            {
              "defaults": { "port": 8080, "weight": 7, "forward": "nat" },
              "services": [
                {
                  "address": "tcp://[::1]:80",
                  "sched": "sh",
                  "flags": ["sh-port"],
                  "persistence": { "timeout": 60 },
                  "destinations": [{ "address": "[::2]" }, { "address": "[::3]:80", "weight": 0 }]
                },
                { "address": "fwmark:1", "destinations": null }
              ]
            }
            """)).IsEqualTo(
            """
            services:
            - address: tcp://[::1]:80
              sched: sh
              flags: [sh-port]
              persistence: {timeout: 60}
              destinations:
              - address: '[::2]:8080'
                weight: 7
                forward: nat
              - address: '[::3]:80'
                weight: 0
                forward: nat
            - address: fwmark:1
              sched: rr

            """);

    [Test]
    public async Task Without_a_blank_in_it() =>
        await Assert.That(Loading.Printed("""{"services":[{"address":"fwmark:1","destinations":[{"address":"10.0.0.1:80","weight":1}]}]}"""))
            .EndsWith("  - address: 10.0.0.1:80\n    weight: 1\n    forward: direct\n");

    [Test]
    public async Task A_number_is_no_text_there_either() =>
        await Assert.That(Loading.Lines("""{"defaults": {"weight": "7"}}"""))
            .IsEqualTo("f:1:25: the weight 7 is text, because it is in quotes: expected a whole number from 0 to 2147483647");
}
