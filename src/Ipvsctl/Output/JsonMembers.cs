using System.Globalization;
using System.Text.Json;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>Writes the keys of documents as members of JSON objects. Text may contain any character, so it is never a raw value.</summary>
/// <param name="json">Receives the JSON.</param>
internal sealed class JsonMembers(Utf8JsonWriter json) : IMappingWriter
{
    private int _depth;

    /// <summary>Writes the members of a document into the current object, to which the caller can add others.</summary>
    public void Write<T>(T document) where T : class, IYamlMapping<T> => document.Write(this);

    /// <inheritdoc />
    public void BeginMapping(bool flow)
    {
        if (_depth++ > 0)
        {
            json.WriteStartObject();
        }
    }

    /// <inheritdoc />
    public void Key(string key) => json.WritePropertyName(key);

    /// <inheritdoc />
    public void Scalar(Scalar value) => json.WriteStringValue(value.Text);

    /// <inheritdoc />
    public void Number(Scalar value) => json.WriteNumberValue(long.Parse(value.Text, CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public void Mapping<T>(T value) where T : class, IYamlMapping<T> => value.Write(this);

    /// <inheritdoc />
    public void List<T>(IReadOnlyList<T> items) where T : class, IYamlMapping<T>
    {
        json.WriteStartArray();
        foreach (T item in items)
        {
            Mapping(item);
        }

        json.WriteEndArray();
    }

    /// <inheritdoc />
    public void Scalars(IReadOnlyList<Scalar> items)
    {
        json.WriteStartArray();
        foreach (Scalar item in items)
        {
            Scalar(item);
        }

        json.WriteEndArray();
    }

    /// <inheritdoc />
    public void EndMapping()
    {
        if (--_depth > 0)
        {
            json.WriteEndObject();
        }
    }
}
