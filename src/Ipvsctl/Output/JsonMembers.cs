using System.Globalization;
using System.Text.Json;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>Writes the keys of documents as members of JSON objects.</summary>
/// <param name="json">Receives the JSON.</param>
internal sealed class JsonMembers(Utf8JsonWriter json) : IMappingWriter
{
    private const int None = -1;

    private int _depth;
    // The depth of the mapping whose object the caller has begun.
    private int _begun = None;

    /// <summary>Writes the members of a document into the current object, to which the caller can add others.</summary>
    public void Write<T>(T document) where T : class, IYamlMapping<T>
    {
        _begun = _depth;
        document.Write(this);
        _begun = None;
    }

    /// <inheritdoc />
    public void BeginMapping(bool flow)
    {
        if (_depth++ != _begun)
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
        if (--_depth != _begun)
        {
            json.WriteEndObject();
        }
    }
}
