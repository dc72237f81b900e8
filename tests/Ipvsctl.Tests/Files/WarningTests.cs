namespace Ipvsctl.Tests.Files;

/// <summary>What is legal, and probably not what was meant; each with its number.</summary>
public class WarningTests
{
    private const string Server = "destinations: [{address: 10.0.0.2, weight: 1}]";

    [Test]
    [Arguments("address: tcp://10.0.0.1:80\n  destinations: [{address: 10.0.0.2}, {address: 10.0.0.3, weight: 1}]",
        "f:3:18: warning W001: the destination 10.0.0.2 has no weight, so it is 0 and gets no traffic: state a weight here or in the defaults")]
    [Arguments("address: tcp://10.0.0.1:80", "f:2:3: warning W003: the service tcp://10.0.0.1:80 has no destinations: add some, or remove it")]
    [Arguments("address: fwmark:7\n  destinations: []", "f:2:3: warning W003: the service fwmark:7 has no destinations: add some, or remove it")]
    [Arguments("address: fwmark:7\n  destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.3, weight: 0}]",
        "f:2:3: warning W004: every destination of fwmark:7 has weight 0, so it gets no traffic: give one of them a weight")]
    [Arguments("address: fwmark:7\n  destinations: [{address: 10.0.0.2, weight: 0}]",
        "f:2:3: warning W004: every destination of fwmark:7 has weight 0, so it gets no traffic: give one of them a weight")]
    [Arguments("address: fwmark:7\n  destinations: [{address: 10.0.0.2}]",
        "f:3:18: warning W001: the destination 10.0.0.2 has no weight, so it is 0 and gets no traffic: state a weight here or in the defaults")]
    [Arguments("address: fwmark:7\n  sched: sh\n  destinations: [{address: 10.0.0.2, weight: 200}, {address: 10.0.0.3, weight: 57}]",
        "f:3:10: warning W005: the weights of fwmark:7 add up to 257, and sh has 256 places: some destinations starve: expected a sum of at most 256, or the scheduler mh")]
    [Arguments($"address: tcp://10.0.0.1\n  {Server}",
        "f:2:12: warning W006: tcp://10.0.0.1:0 is for all ports and is not persistent, so the kernel refuses its connections: state a port, or persistence")]
    [Arguments($"address: fwmark:7\n  sched: none\n  {Server}",
        "f:3:10: warning W007: the scheduler none gives no connection to anybody: state another one if that is not meant")]
    [Arguments($"address: tcp://10.0.0.1:80\n  persistence: {{engine: sip}}\n  {Server}",
        "f:3:25: warning W008: the engine sip reads UDP only, the service is tcp: state udp, or no engine")]
    [Arguments("address: fwmark6:7\n  destinations: [{address: '[fe80::2]', weight: 1}]",
        "f:3:28: warning W009: fe80::2 is link-local, and the kernel takes it only if it is this host's own: state a global address")]
    [Arguments("address: fwmark:7\n  sched: sh\n  destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.3, weight: 1}]",
        "f:3:10: warning W010: fwmark:7 has destinations of weight 0, and sh may choose them all the same and refuse the connection: add the flag sh-fallback, or remove them")]
    [Arguments("address: fwmark:7\n  sched: mh\n  destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.3, weight: 1}]",
        "f:3:10: warning W010: fwmark:7 has destinations of weight 0, and mh may choose them all the same and refuse the connection: add the flag mh-fallback, or remove them")]
    [Arguments("address: fwmark:7\n  sched: dh\n  flags: [flag-1]\n  destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.3, weight: 1}]",
        "f:3:10: warning W010: fwmark:7 has destinations of weight 0, and dh may choose them all the same and refuse the connection: remove them, or take another scheduler")]
    [Arguments("address: fwmark:7\n  sched: dh\n  destinations: [{address: 10.0.0.2, weight: 0}]",
        "f:2:3: warning W004: every destination of fwmark:7 has weight 0, so it gets no traffic: give one of them a weight")]
    public async Task It_is_said_where_it_stands(string service, string line)
    {
        await Assert.That(Loading.Warnings($"services:\n- {service}\n")).IsEqualTo(line);
        await Assert.That(Loading.Lines($"services:\n- {service}\n")).IsEqualTo("");
    }

    [Test]
    [Arguments($"address: tcp://10.0.0.1:80\n  {Server}")]
    [Arguments("address: fwmark:7\n  destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.3, weight: 1}]")]
    [Arguments("address: fwmark:7\n  sched: sh\n  destinations: [{address: 10.0.0.2, weight: 200}, {address: 10.0.0.3, weight: 56}]")]
    [Arguments("address: fwmark:7\n  sched: sh\n  flags: [sh-fallback]\n  destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.3, weight: 1}]")]
    [Arguments("address: fwmark:7\n  sched: mh\n  flags: [mh-fallback]\n  destinations: [{address: 10.0.0.2, weight: 0}, {address: 10.0.0.3, weight: 1}]")]
    [Arguments("address: fwmark:7\n  sched: mh\n  destinations: [{address: 10.0.0.2, weight: 2147483647}, {address: 10.0.0.3, weight: 2147483647}]")]
    [Arguments($"address: tcp://10.0.0.1\n  persistence: {{}}\n  {Server}")]
    [Arguments($"address: fwmark:7\n  persistence: {{engine: sip}}\n  {Server}")]
    [Arguments($"address: udp://10.0.0.1:53\n  persistence: {{engine: sip}}\n  flags: [one-packet]\n  {Server}")]
    public async Task Nothing_is_said_of_what_is_in_order(string service) =>
        await Assert.That(Loading.Warnings($"services:\n- {service}\n")).IsEqualTo("");

    [Test]
    public async Task A_default_scheduler_is_warned_of_where_it_overflows() =>
        await Assert.That(Loading.Warnings("defaults: {sched: sh, weight: 300}\nservices:\n- address: fwmark:7\n  destinations: [{address: 10.0.0.2}]")).IsEqualTo(
            "f:3:3: warning W005: the weights of fwmark:7 add up to 300, and sh has 256 places: some destinations starve: expected a sum of at most 256, or the scheduler mh");

    [Test]
    public async Task A_default_scheduler_that_refuses_is_warned_of_at_the_service() =>
        await Assert.That(Loading.Warnings("defaults: {sched: dh, weight: 0}\nservices:\n- address: fwmark:7\n  destinations: [{address: 10.0.0.2}, {address: 10.0.0.3, weight: 1}]")).IsEqualTo(
            "f:3:3: warning W010: fwmark:7 has destinations of weight 0, and dh may choose them all the same and refuse the connection: remove them, or take another scheduler");

    [Test]
    public async Task Of_destinations_that_could_not_be_read_nobody_says_that_there_are_none() =>
        await Assert.That(Loading.Warnings("services:\n- address: fwmark:7\n  destinations: [{address: nonsense, weight: 1}]")).IsEqualTo("");

    [Test]
    [Arguments("port: 65536")]
    [Arguments("port: '${env.X}'")]
    public async Task Of_a_default_port_that_cannot_be_read_nobody_says_that_it_is_0(string defaults) =>
        await Assert.That(Loading.Warnings($"defaults: {{{defaults}}}\nservices:\n- address: tcp://10.0.0.1\n  {Server}")).IsEqualTo("");
}
