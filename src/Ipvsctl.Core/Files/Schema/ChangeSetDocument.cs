using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>A change set as <c>changeset</c> prints it.</summary>
[YamlMapping("a change set")]
internal sealed partial record ChangeSetDocument
{
    /// <summary>The changes, in the order in which apply executes them.</summary>
    [YamlKey("items")]
    public IReadOnlyList<ChangeDocument>? Items { get; init; }
}
