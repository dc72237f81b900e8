using System.Globalization;
using System.Text.Json.Nodes;
using Ipvsctl.Yaml;

namespace Ipvsctl.Tests.Files;

/// <summary>A YAML text as the nodes that a schema checker sees: plain scalars of the core schema, everything else text.</summary>
internal static class YamlNodes
{
    /// <summary>The node of a document; null if it is empty.</summary>
    public static JsonNode? Read(string yaml)
    {
        var events = new YamlEvents(new StringReader(yaml));
        if (events.Current.Kind == YamlEventKind.End)
        {
            return null;
        }

        events.Advance();
        return Node(events);
    }

    private static JsonNode? Node(YamlEvents events)
    {
        YamlEvent node = events.Current;
        events.Advance();
        return node.Kind switch
        {
            YamlEventKind.BeginMapping => Mapping(events),
            YamlEventKind.BeginList => List(events),
            _ => Scalar(node),
        };
    }

    private static JsonObject Mapping(YamlEvents events)
    {
        var members = new JsonObject();
        while (events.Current.Kind != YamlEventKind.EndMapping)
        {
            string key = events.Current.Text;
            events.Advance();
            members.Add(key, Node(events));
        }

        events.Advance();
        return members;
    }

    private static JsonArray List(YamlEvents events)
    {
        var items = new JsonArray();
        while (events.Current.Kind != YamlEventKind.EndList)
        {
            items.Add(Node(events));
        }

        events.Advance();
        return items;
    }

    private static JsonNode? Scalar(YamlEvent scalar) => scalar switch
    {
        { IsNull: true } => null,
        { Quoted: true } => JsonValue.Create(scalar.Text),
        { Text: "true" or "false" } => JsonValue.Create(scalar.Text == "true"),
        { Text: ['0', 'x', .. var digits] } => JsonValue.Create(long.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        _ when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => JsonValue.Create(number),
        _ => JsonValue.Create(scalar.Text),
    };
}
