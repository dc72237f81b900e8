using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Files;

/// <summary>All mistakes of a file at once, in the order of the file; what is most fundamental among them decides how it ends.</summary>
public class MistakesTests
{
    [Test]
    public async Task All_are_reported_in_the_order_of_the_document()
    {
        DocumentException mistakes = Loading.Mistakes(
            """
            defaults: { wieght: 7, port: 70000 }
            services:
            - address: tcp://10.0.0.300:80
              sched: wrrr
              destinations:
              - address: 10.1.0.1:http
                forward: natt
              - 10.1.0.2
            - sched: mh
              flags: [sh-port]
              persistence: { timeout: never, netmask: 99 }
            - address: tcp://${env.ADDRESS}:80
              destinations:
              - { address: "10.1.0.3:80", weight: 1.5 }
              - { address: "10.1.0.3:80", weight: "1" }
            """);
        await Assert.That(string.Join('\n', mistakes.Diagnostics.Select(one => $"{one.Kind} {one.At.Line}:{one.At.Column} {one.Problem}"))).IsEqualTo(
            """
            Value 1:13 wieght is not a key here (did you mean weight?)
            Value 1:30 the port 70000 is out of range
            Value 3:12 10.0.0.300 is not an IP address
            Value 4:10 the scheduler wrrr is unknown (did you mean wrr?)
            Value 6:14 http is not a port
            Value 7:14 the forwarding method natt is unknown (did you mean nat?)
            Syntax 8:5 10.1.0.2 is a single value
            Value 9:3 address is missing
            Value 10:11 sh-port needs the scheduler sh, not mh
            Value 11:27 the timeout never is not a span of time in range
            Parameter 12:12 the parameter env.ADDRESS has no value
            Value 14:39 the weight 1.5 is not a whole number
            Value 15:39 the weight 1 is text, because it is in quotes
            """);
    }

    [Test]
    [Arguments("services: [{address: x}]", DiagnosticKind.Value)]
    [Arguments("services: [{address: x, shed: rr}]", DiagnosticKind.Value)]
    [Arguments("services: [{address: '${x}'}]", DiagnosticKind.Parameter)]
    [Arguments("services: [{address: x}, {address: '${x}'}]", DiagnosticKind.Parameter)]
    [Arguments("services: [{address: '${x}'}, 7]", DiagnosticKind.Syntax)]
    [Arguments("services: [{address: x}]\n]", DiagnosticKind.Syntax)]
    [Arguments("services: [{address: fwmark:1, sched: x, flags: [x]}]", DiagnosticKind.Value)]
    internal async Task The_most_fundamental_one_gives_the_kind(string yaml, DiagnosticKind kind) =>
        await Assert.That(Loading.Mistakes(yaml).Kind).IsEqualTo(kind);

    [Test]
    public async Task Each_is_a_line_of_the_message() =>
        await Assert.That(Loading.Mistakes("services: [{address: x}, 7]").Message).IsEqualTo(
            """
            f:1:22: x is not the address of a service: expected tcp://, udp:// or sctp:// with an address and a port (tcp://10.0.0.1:80, tcp://[2001:db8::1]:80), fwmark:7 or fwmark6:7
            f:1:26: 7 is a single value: expected a service, which is a mapping
            """);

    [Test]
    public async Task What_is_not_YAML_at_its_end_is_not_looked_at_further() =>
        await Assert.That(Loading.Mistakes("services: [{address: nonsense}]\n]").Diagnostics).HasSingleItem();

    [Test]
    public async Task Warnings_alone_are_no_mistakes()
    {
        await Assert.That(string.Join('\n', Loading.Model("services:\n- {address: fwmark:1, sched: none, destinations: [{address: 10.0.0.1}]}").Warnings)).IsEqualTo(
            """
            f:2:30: warning W007: the scheduler none gives no connection to anybody: state another one if that is not meant
            f:2:51: warning W001: the destination 10.0.0.1 has no weight, so it is 0 and gets no traffic: state a weight here or in the defaults
            """);
    }
}
