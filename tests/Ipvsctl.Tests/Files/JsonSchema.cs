using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ipvsctl.Tests.Files;

/// <summary>As much of a JSON schema validator as the model's schema needs.</summary>
internal static class JsonSchema
{
    /// <summary>Where and why a value does not follow a schema; null if it does.</summary>
    public static string? Problem(JsonObject schema, JsonNode? value) => Problem(schema, value, "");

    private static string? Problem(JsonObject schema, JsonNode? value, string place)
    {
        string at = place.Length == 0 ? "" : $"{place}: ";
        string type = Type(value);
        if (schema["type"] is { } types && !Texts(types).Contains(type))
        {
            return $"{at}{(type is "array" or "object" or "integer" ? "an" : "a")} {type}";
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            return $"{at}not one of the words";
        }

        if (schema["pattern"] is { } pattern && !(type == "string" && Regex.IsMatch((string)value!, (string)pattern!)))
        {
            return $"{at}another pattern";
        }

        if (type == "integer" && ((long)value! < ((long?)schema["minimum"] ?? long.MinValue) || (long)value! > ((long?)schema["maximum"] ?? long.MaxValue)))
        {
            return $"{at}out of range";
        }

        if (schema["anyOf"] is JsonArray choices && choices.All(choice => Problem(choice!.AsObject(), value, place) is not null))
        {
            return $"{at}none of any";
        }

        return value switch
        {
            JsonObject members => Members(schema, members, place, at),
            JsonArray items when schema["items"] is JsonObject each =>
                items.Select((item, number) => Problem(each, item, Inside(place, $"{number}"))).FirstOrDefault(problem => problem is not null),
            _ => null,
        };
    }

    private static string? Members(JsonObject schema, JsonObject members, string place, string at)
    {
        JsonObject properties = schema["properties"]!.AsObject();
        return Texts(schema["required"]!).Where(name => !members.ContainsKey(name)).Select(name => $"{at}{name} is missing")
            .Concat(members.Where(member => !properties.ContainsKey(member.Key)).Select(member => $"{at}{member.Key} is not a property"))
            .Concat(members.Where(member => properties.ContainsKey(member.Key))
                .Select(member => Problem(properties[member.Key]!.AsObject(), member.Value, Inside(place, member.Key))))
            .FirstOrDefault(problem => problem is not null);
    }

    private static string Type(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ when value.GetValueKind() == JsonValueKind.Number => "integer",
        _ when value.GetValueKind() == JsonValueKind.String => "string",
        _ => "boolean",
    };

    private static IEnumerable<string> Texts(JsonNode node) => node is JsonArray all ? all.Select(one => (string)one!) : [(string)node!];

    private static string Inside(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}
