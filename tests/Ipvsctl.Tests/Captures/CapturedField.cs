using System.Text.Json;

namespace Ipvsctl.Tests.Captures;

/// <summary>One header field or attribute of a captured message.</summary>
/// <param name="Path">Its name, behind the names of the nests that it is in.</param>
/// <param name="Type">Its encoding, in the words of the file.</param>
/// <param name="Length">Its length in bytes, of an attribute with its header.</param>
/// <param name="IsAttribute">Whether it is an attribute and not a field of a header.</param>
/// <param name="Value">Its value; undefined for a nest.</param>
internal sealed record CapturedField(string Path, string Type, int Length, bool IsAttribute, JsonElement Value)
{
    /// <summary>Reads an element of <c>fields</c>.</summary>
    public static CapturedField Read(JsonElement field) => new(
        field.GetProperty("path").GetString()!,
        field.GetProperty("type").GetString()!,
        field.GetProperty("length").GetInt32(),
        field.TryGetProperty("attr", out _),
        field.TryGetProperty("value", out JsonElement value) ? value : default);
}
