using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ipvsctl.Files;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Tests.Files;

/// <summary>The JSON schema of model files takes what the reader takes, and points at what the reader refuses.</summary>
public class SchemaTests
{
    private static readonly JsonObject Schema = Read();

    [Test]
    public async Task It_is_one_of_the_current_draft_with_a_title()
    {
        await Assert.That((string?)Schema["$schema"]).IsEqualTo("https://json-schema.org/draft/2020-12/schema");
        await Assert.That((string?)Schema["title"]).IsEqualTo("ipvsctl model");
    }

    [Test]
    public void What_get_prints_is_valid() => ForAll.Seeds(150, random =>
    {
        string yaml = Loading.Text(new RandomTables(random).Table());
        return Problem(yaml) is { } problem ? $"{problem}\n{yaml}" : null;
    });

    [Test]
    [Arguments("")]
    [Arguments("services:")]
    [Arguments("{defaults: {port: ~, weight: 0x10, sched: other, forward: masq}, timeouts: {tcp: 15m, udp: 300}, sync: {}, policy: {max-removals: 5, never-empty: true}}")]
    [Arguments("services: [{address: '${a}', sched: 7, flags: ['${b}'], persistence: {timeout: '${c}', netmask: 24}, destinations: [{address: 10.0.0.1, weight: '${d}', forward: '${e}'}]}]")]
    public async Task What_the_reader_takes_is_valid(string yaml) => await Assert.That(Problem(yaml)).IsNull();

    [Test]
    [Arguments("servces: []", "servces is not a property")]
    [Arguments("[]", "an array")]
    [Arguments("services: {}", "services: an object")]
    [Arguments("services: [~]", "services.0: a null")]
    [Arguments("services: [{}]", "services.0: address is missing")]
    [Arguments("services: [{address: ~}]", "services.0.address: none of any")]
    [Arguments("services: [{address: fwmark:1, flags: [sh]}]", "services.0.flags.0: none of any")]
    [Arguments("services: [{address: fwmark:1, destinations: [{address: 10.0.0.2, wieght: 1}]}]", "services.0.destinations.0: wieght is not a property")]
    [Arguments("services: [{address: fwmark:1, destinations: [{address: 10.0.0.2, forward: loca}]}]", "services.0.destinations.0.forward: none of any")]
    [Arguments("defaults: {weight: -1}", "defaults.weight: none of any")]
    [Arguments("defaults: {weight: '7'}", "defaults.weight: none of any")]
    [Arguments("defaults: {port: 65536}", "defaults.port: none of any")]
    [Arguments("timeouts: {tcp: 0}", "timeouts.tcp: none of any")]
    [Arguments("timeouts: {tcp: 015m}", "timeouts.tcp: none of any")]
    [Arguments("sync: {master: {}}", "sync.master: interface is missing")]
    [Arguments("services: [{address: 'tcp:10.0.0.1:80'}]", "services.0.address: none of any")]
    [Arguments("services: [{address: 'tcp://10.0.0.1:65536'}]", "services.0.address: none of any")]
    [Arguments("services: [{address: 'tcp://10.0.0.256:80'}]", "services.0.address: none of any")]
    [Arguments("services: [{address: 'fwmark:0'}]", "services.0.address: none of any")]
    [Arguments("services: [{address: fwmark:1, destinations: [{address: 'web:80'}]}]", "services.0.destinations.0.address: none of any")]
    [Arguments("services: [{address: fwmark:1, sched: 'm h'}]", "services.0.sched: none of any")]
    [Arguments("services: [{address: fwmark:1, persistence: {timeout: 5w}}]", "services.0.persistence.timeout: none of any")]
    [Arguments("services: [{address: fwmark:1, persistence: {netmask: '255.255.255'}}]", "services.0.persistence.netmask: none of any")]
    [Arguments("services: [{address: fwmark:1, persistence: {engine: ../sip}}]", "services.0.persistence.engine: none of any")]
    [Arguments("policy: {max-removals: 101%}", "policy.max-removals: none of any")]
    [Arguments("policy: {protect: [web]}", "policy.protect.0: none of any")]
    [Arguments("timeouts: {tcp: -1}", "timeouts.tcp: none of any")]
    [Arguments("sync: {master: {interface: 'a/b'}}", "sync.master.interface: none of any")]
    [Arguments("sync: {master: {interface: eth0, group: 10.0.0.1}}", "sync.master.group: none of any")]
    public async Task What_the_reader_refuses_is_not(string yaml, string problem)
    {
        await Assert.That(Problem(yaml)).IsEqualTo(problem);
        await Assert.That(Loading.Lines(yaml)).IsNotEqualTo("");
    }

    [Test]
    public async Task Every_key_is_described()
    {
        foreach (JsonObject property in Properties(Schema))
        {
            await Assert.That((string?)property["description"]).IsNotNull().And.EndsWith(".");
        }
    }

    /// <summary>Where a text does not follow the schema; null if it does.</summary>
    internal static string? Problem(string yaml) => JsonSchema.Problem(Schema, YamlNodes.Read(yaml));

    private static IEnumerable<JsonObject> Properties(JsonObject schema) =>
        (schema["properties"] ?? schema["items"]?["properties"])?.AsObject()
            .SelectMany(one => Properties(one.Value!.AsObject()).Prepend(one.Value.AsObject())) ?? [];

    private static JsonObject Read()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            SchemaWriter.Write(json);
        }

        return JsonNode.Parse(Encoding.UTF8.GetString(bytes.ToArray()))!.AsObject();
    }
}
