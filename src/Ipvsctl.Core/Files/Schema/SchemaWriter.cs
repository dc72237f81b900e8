using System.Globalization;
using System.Text.Json;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Writes the model's JSON schema from the annotations that the reader also uses, so that an editor and ipvsctl agree. Any value may
/// contain a parameter, so the schema also accepts text with <c>${</c> for every value.
/// </summary>
internal static class SchemaWriter
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";
    private const string ParameterPattern = @"\$\{";

    private const string TunnelRules = """
        [{"if":{"properties":{"type":{"const":"gue"}},"required":["type"]},
          "then":{"properties":{"port":{"type":["integer","string"]}},"required":["port"],"errorMessage":"a gue tunnel needs a port, such as 6080"}}]
        """;

    /// <summary>Writes the schema of model files.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Draft);
        json.WriteString("title", "ipvsctl model");
        WriteMapping(json, ModelDocument.Shape, nullable: true);
        json.WriteEndObject();
    }

    private static void WriteMapping(Utf8JsonWriter json, YamlShape shape, bool nullable)
    {
        WriteTypes(json, "object", nullable);
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        foreach (YamlKeyShape key in shape.Keys.Where(key => key.Required))
        {
            json.WriteStringValue(key.Key);
        }

        json.WriteEndArray();
        if (shape.Keys.Any(key => key.Words.Contains("gue")))
        {
            json.WritePropertyName("allOf");
            json.WriteRawValue(TunnelRules);
        }

        json.WriteStartObject("properties");
        foreach (YamlKeyShape key in shape.Keys)
        {
            json.WriteStartObject(key.Key);
            WriteKey(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // A null value counts as a missing key, so a required key does not allow it.
    private static void WriteKey(Utf8JsonWriter json, YamlKeyShape key)
    {
        json.WriteString("description", key.Description);
        if (key.Example is { } example)
        {
            json.WriteStartArray("examples");
            WriteExample(json, key.Kind, example);
            json.WriteEndArray();
        }

        if (key.List)
        {
            WriteTypes(json, "array", nullable: !key.Required);
            json.WriteStartObject("items");
            WriteValue(json, key, nullable: false);
            json.WriteEndObject();
            if (key.Closed)
            {
                json.WriteBoolean("uniqueItems", true);
            }
        }
        else
        {
            WriteValue(json, key, nullable: !key.Required);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, YamlKeyShape key, bool nullable)
    {
        if (key.Mapping is { } mapping)
        {
            WriteMapping(json, mapping(), nullable);
            return;
        }

        json.WriteStartArray("anyOf");
        WriteScalar(json, key);
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("pattern", ParameterPattern);
        json.WriteEndObject();
        if (nullable)
        {
            json.WriteStartObject();
            json.WriteString("type", "null");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("errorMessage", $"expected {Expected(key)}, or a parameter ${{...}}");
    }

    // Editors show this instead of a list of the alternatives that failed.
    private static string Expected(YamlKeyShape key) => key switch
    {
        { Expected: { } words } => words,
        { Kind: YamlKind.Integer } => $"a whole number from {key.Minimum} to {key.Maximum}",
        { Kind: YamlKind.Duration } => $"{key.Minimum} to {key.Maximum} seconds, as 90, 90s, 15m, 1h or 1d",
        _ => $"one of {string.Join(", ", key.Words)}",
    };

    private static void WritePattern(Utf8JsonWriter json, string pattern)
    {
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
        json.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter json, YamlKeyShape key)
    {
        switch (key.Kind)
        {
            case YamlKind.Integer:
                WriteInteger(json, key);
                if (key.Pattern is { } form)
                {
                    WritePattern(json, form);
                }

                break;
            case YamlKind.Duration:
                WriteInteger(json, key);
                WritePattern(json, Patterns.Duration(key.Minimum ?? 0, key.Maximum ?? uint.MaxValue));
                break;
            default:
                WriteText(json, key);
                break;
        }
    }

    private static void WriteInteger(Utf8JsonWriter json, YamlKeyShape key)
    {
        json.WriteStartObject();
        json.WriteString("type", "integer");
        if (key.Minimum is { } minimum)
        {
            json.WriteNumber("minimum", minimum);
        }

        if (key.Maximum is { } maximum)
        {
            json.WriteNumber("maximum", maximum);
        }

        json.WriteEndObject();
    }

    // Suggests the known words; allows others unless the annotation is closed. Some text values look like numbers.
    private static void WriteText(Utf8JsonWriter json, YamlKeyShape key)
    {
        if (!key.Words.IsEmpty)
        {
            json.WriteStartObject();
            json.WriteStartArray("enum");
            foreach (string word in key.Words)
            {
                WriteWord(json, word);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (key.Pattern is { } pattern)
        {
            WritePattern(json, pattern);
        }

        // Some names and numbers of destinations look like whole numbers. An address never does.
        if (!key.Closed && key.Pattern is not (Patterns.Service or Patterns.Destination or Patterns.Protected or Patterns.Group))
        {
            json.WriteStartObject();
            WriteTypes(json, key.Pattern is null ? ["string", "integer"] : ["integer"]);
            if (key.Pattern is Patterns.Limit)
            {
                json.WriteNumber("minimum", 0);
                json.WriteNumber("maximum", int.MaxValue);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteExample(Utf8JsonWriter json, YamlKind kind, string example)
    {
        if (kind == YamlKind.Integer)
        {
            json.WriteNumberValue(long.Parse(example, CultureInfo.InvariantCulture));
        }
        else
        {
            WriteWord(json, example);
        }
    }

    // YAML reads true and false as booleans unless they are quoted.
    private static void WriteWord(Utf8JsonWriter json, string word)
    {
        if (word is "true" or "false")
        {
            json.WriteBooleanValue(word == "true");
        }
        else
        {
            json.WriteStringValue(word);
        }
    }

    private static void WriteTypes(Utf8JsonWriter json, string type, bool nullable) => WriteTypes(json, nullable ? [type, "null"] : [type]);

    private static void WriteTypes(Utf8JsonWriter json, string[] types)
    {
        json.WriteStartArray("type");
        foreach (string type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }
}
