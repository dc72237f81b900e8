using Ipvsctl.Tests.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Files;

/// <summary>Parameters in model files: they may stand in any value, and every value keeps its position.</summary>
public class ParametersInDocumentsTests
{
    private static readonly FixedParameters Source = new(
        "the test",
        ("ip", "10.0.0.1"),
        ("port", "8080"),
        ("octal", "010"),
        ("word", "nat"),
        ("sched", "sh"),
        ("flag", "sh-port"),
        ("time", "5m"),
        ("type", "gue"),
        ("null", "null"),
        ("bad", "x y"));

    [Test]
    public async Task They_stand_in_any_value() =>
        await Assert.That(Loading.Printed(
            """
            defaults: { port: "${port}", weight: "${port}", sched: "${sched}", forward: "${word}" }
            services:
            - address: udp://${ip}:${port}
              sched: ${sched}
              flags: ["${flag}", "one-${x:-packet}"]
              persistence: { timeout: "${time}", netmask: "2${x:-4}", engine: "s${x:-ip}" }
              destinations:
              - address: ${ip}
                forward: ${x:-tunnel}
                weight: ${port}
                thresholds: { upper: "${port}", lower: "1${x:-0}" }
                tunnel: { type: "${type}", port: "${port}", checksum: "${x:-inner}" }
              - address: ${x:-10.0.0.2}
            """,
            Source)).IsEqualTo(
            """
            services:
            - address: udp://10.0.0.1:8080
              sched: sh
              flags: [sh-port, one-packet]
              persistence: {timeout: 300, netmask: 24, engine: sip}
              destinations:
              - address: 10.0.0.1:8080
                weight: 8080
                forward: tunnel
                thresholds: {upper: 8080, lower: 10}
                tunnel: {type: gue, port: 8080, checksum: inner}
              - address: 10.0.0.2:8080
                weight: 8080
                forward: nat

            """);

    [Test]
    [Arguments("weight: ${octal}", "f:6:13: the weight 010 is ambiguous: with a leading zero YAML 1.1 reads it as octal, YAML 1.2 as decimal (${octal} from the test): expected a whole number from 0 to 2147483647")]
    [Arguments("weight:   '${bad}'", "f:6:15: the weight x y is not a whole number (${bad} from the test): expected a whole number from 0 to 2147483647")]
    [Arguments("forward: ${sched}", "f:6:14: the forwarding method sh is unknown (${sched} from the test): expected one of nat, tunnel, direct, masq")]
    [Arguments("weight: ${null}", "f:6:13: the weight null is not a whole number (${null} from the test): expected a whole number from 0 to 2147483647")]
    public async Task A_wrong_value_is_reported_where_the_parameter_stands(string lines, string line) =>
        await Assert.That(Loading.Lines(Loading.InDestination(lines), Source)).IsEqualTo(line);

    [Test]
    [Arguments("weight: ${prt}", "f:6:13: the parameter prt has no value: asked the test (did you mean port?)")]
    [Arguments("weight: 1${nowhere}", "f:6:13: the parameter nowhere has no value: asked the test")]
    [Arguments("thresholds: { upper: '${' }", "f:6:26: the parameter in ${ has no end: expected a closing brace }")]
    [Arguments("forward: ${}", "f:6:14: ${} names no parameter: expected a name, such as ${env.PORT} or ${host.eth0}")]
    public async Task One_without_a_value_is_reported_and_its_text_is_not_looked_at(string lines, string line)
    {
        await Assert.That(Loading.Lines(Loading.InDestination(lines), Source)).IsEqualTo(line);
        await Assert.That(Loading.Mistakes(Loading.InDestination(lines), Source).Kind).IsEqualTo(DiagnosticKind.Parameter);
    }

    [Test]
    public async Task All_of_them_are_reported() =>
        await Assert.That(Loading.Lines("defaults: { port: '${a}' }\nservices:\n- address: tcp://${b}\n  sched: ${c}\n  destinations: [{ address: '${d}' }]")).IsEqualTo(
            """
            f:1:19: the parameter a has no value: expected a source of parameters, such as --params-env or --params-network
            f:3:12: the parameter b has no value: expected a source of parameters, such as --params-env or --params-network
            f:4:10: the parameter c has no value: expected a source of parameters, such as --params-env or --params-network
            f:5:29: the parameter d has no value: expected a source of parameters, such as --params-env or --params-network
            """);

    [Test]
    public async Task A_literal_one_is_a_value_like_any_other() =>
        await Assert.That(Loading.Lines(Loading.InService("sched: $${a}"))).StartsWith("f:3:10: ${a} is not the name of a scheduler");

    [Test]
    public async Task Keys_hold_none() =>
        await Assert.That(Loading.Lines("${word}: []", Source)).IsEqualTo($"f:1:1: ${{word}} is not a key here: {Loading.ModelKeys}");

    [Test]
    public async Task A_parameter_in_what_aliases_repeat_is_reported_once() =>
        await Assert.That(Loading.Lines("services:\n- {address: fwmark:1, sched: &s '${a}'}\n- {address: fwmark:2, sched: *s}"))
            .IsEqualTo("f:2:30: the parameter a has no value: expected a source of parameters, such as --params-env or --params-network");
}
