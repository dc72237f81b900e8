namespace Ipvsctl.Changes;

/// <summary>The change of one field, in the words of model files.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">The value before; "none" if there is none.</param>
/// <param name="After">The value after; "none" if there is none.</param>
public sealed record FieldChange(Field Field, string Before, string After)
{
    /// <summary>Describes the field and both values: <c>weight: 5 -> 100</c>.</summary>
    public override string ToString() => $"{Field.Name}: {Before} -> {After}";
}
