namespace Ipvsctl.Files;

/// <summary>One value that changes, in the words of model files.</summary>
/// <param name="Name">The key.</param>
/// <param name="Before">The value before; "none" where there is none.</param>
/// <param name="After">The value after; "none" where there is none.</param>
internal sealed record FieldChange(string Name, string Before, string After)
{
    /// <summary>Where the value after comes from; null if it plainly stands in the file, or nobody asked.</summary>
    public Origin? Reason { get; init; }

    /// <summary><c>weight: 5 -> 100</c>, and the reason if there is one.</summary>
    public override string ToString() => $"{Name}: {Before} -> {After}{(Reason is null ? "" : $"  ({Reason})")}";
}
