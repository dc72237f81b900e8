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
    }

    private static void WriteScalar(Utf8JsonWriter json, YamlKeyShape key)
    {
        switch (key.Kind)
        {
            case YamlKind.Integer:
                WriteInteger(json, key);
                break;
            case YamlKind.Duration:
                WriteInteger(json, key);
                json.WriteStartObject();
                json.WriteString("type", "string");
                json.WriteString("pattern", "^[1-9][0-9]*[smhd]?$");
                json.WriteEndObject();
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

        if (!key.Closed)
        {
            json.WriteStartObject();
            WriteTypes(json, "string", "integer");
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

    private static void WriteTypes(Utf8JsonWriter json, string type, bool nullable)
    {
        if (nullable)
        {
            WriteTypes(json, type, "null");
        }
        else
        {
            json.WriteString("type", type);
        }
    }

    private static void WriteTypes(Utf8JsonWriter json, string first, string second)
    {
        json.WriteStartArray("type");
        json.WriteStringValue(first);
        json.WriteStringValue(second);
        json.WriteEndArray();
    }
}
