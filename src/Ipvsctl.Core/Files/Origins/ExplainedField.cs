using Ipvsctl.Changes;

namespace Ipvsctl.Files;

/// <summary>A changed field with the source of its new value.</summary>
/// <param name="Change">The field with both values.</param>
/// <param name="Reason">The source of the value; null if the file states it literally, or if no file was read.</param>
internal sealed record ExplainedField(FieldChange Change, Origin? Reason)
{
    /// <summary>Formats the change and its source, such as <c>weight: 5 -> 100  (defaults, web.yaml:1:12)</c>.</summary>
    public override string ToString() => Reason is null ? $"{Change}" : $"{Change}  ({Reason})";
}
