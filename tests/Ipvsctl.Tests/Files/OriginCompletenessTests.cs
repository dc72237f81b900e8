using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Tests.Parameters;

namespace Ipvsctl.Tests.Files;

/// <summary>Every field that can change can be traced to its place in the file; a new field fails here until it can.</summary>
public class OriginCompletenessTests
{
    private static readonly FixedParameters Environment = new(
        "the environment", ("sched", "wlc"), ("flag", "one-packet"), ("n", "7"), ("mask", "16"), ("method", "tunnel"), ("type", "gue"),
        ("group", "224.0.0.9"), ("if", "eth1"));

    private const string Before =
        """
        timeouts: {tcp: 1, tcp-fin: 2, udp: 3}
        sync: {master: {interface: eth0, id: 1, maxlen: 1000, group: 224.0.0.8, port: 8, ttl: 2}}
        services:
        - address: udp://10.0.0.1:80
          destinations: [{address: '10.1.0.1:80', weight: 1, forward: nat, thresholds: {upper: 2, lower: 1}}]
        """;

    private const string After =
        """
        timeouts: {tcp: '${n}', tcp-fin: '${n}', udp: '${n}'}
        sync: {master: {interface: '${if}', id: '${n}', maxlen: '${n}00', group: '${group}', port: '${n}', ttl: '${n}'}}
        services:
        - address: udp://10.0.0.1:80
          sched: '${sched}'
          flags: ['${flag}']
          persistence: {timeout: '${n}', netmask: '${mask}'}
          destinations:
          - address: 10.1.0.1:80
            weight: '${n}'
            forward: '${method}'
            thresholds: {upper: '${n}', lower: '${n}'}
            tunnel: {type: '${type}', port: '${n}'}
        """;

    [Test]
    public async Task Every_field_is_traced_to_the_parameter_that_supplied_it()
    {
        var origins = new Origins();
        VirtualServerTable before = Loading.Model(Before).Table;
        ChangeSet changes = ChangeSetBuilder.Build(before, Loading.Explained(After, origins, Environment));
        Field[] traced =
        [
            .. from change in changes.Changes
               from field in origins.Explain(change)
               where field.Reason?.Kind == OriginKind.Parameter
               select field.Change.Field,
        ];
        await Assert.That(Enum.GetValues<Field>().Except(traced)).IsEmpty();
    }
}
