using System.Text.Json;
using Ipvsctl.Yaml;

namespace Ipvsctl.Output;

/// <summary>Writes the value of one key of a document as JSON.</summary>
internal sealed class JsonValue : IMappingWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly string[] _path;
    private int _level;
    private bool _isOnPath;
    private bool _isWritten;

    private JsonValue(Utf8JsonWriter json, string path)
    {
        _json = json;
        _path = path.Split('.');
    }

    private bool IsHere => _isOnPath && _level == _path.Length - 1;

    /// <summary>Writes the value as <see cref="JsonMembers"/> writes it; null if the document does not have it.</summary>
    /// <param name="json">Receives the JSON.</param>
    /// <param name="document">The document.</param>
    /// <param name="path">The key; behind a dot, a key of the mapping that it holds.</param>
    public static void Write<T>(Utf8JsonWriter json, T document, string path) where T : class, IYamlMapping<T>
    {
        var value = new JsonValue(json, path);
        document.Write(value);
        if (!value._isWritten)
        {
            json.WriteNullValue();
        }
    }

    /// <inheritdoc />
    public void BeginMapping(bool flow)
    {
    }

    /// <inheritdoc />
    public void Key(string key) => _isOnPath = key == _path[_level];

    /// <inheritdoc />
    public void Scalar(Scalar value) => WriteHere(members => members.Scalar(value));

    /// <inheritdoc />
    public void Number(Scalar value) => WriteHere(members => members.Number(value));

    /// <inheritdoc />
    public void Mapping<T>(T value) where T : class, IYamlMapping<T>
    {
        if (IsHere)
        {
            _json.WriteStartObject();
            WriteHere(members => members.Write(value));
            _json.WriteEndObject();
        }
        else if (_isOnPath)
        {
            _level++;
            value.Write(this);
            _level--;
        }
    }

    /// <inheritdoc />
    public void List<T>(IReadOnlyList<T> items) where T : class, IYamlMapping<T> => WriteHere(members => members.List(items));

    /// <inheritdoc />
    public void Scalars(IReadOnlyList<Scalar> items) => WriteHere(members => members.Scalars(items));

    /// <inheritdoc />
    public void EndMapping()
    {
    }

    private void WriteHere(Action<JsonMembers> write)
    {
        if (IsHere)
        {
            write(new JsonMembers(_json));
            _isWritten = true;
        }
    }
}
