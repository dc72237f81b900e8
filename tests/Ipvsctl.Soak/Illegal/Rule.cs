using Ipvsctl.Ipvs;
using Ipvsctl.Ipvs.Wire;
using Ipvsctl.Netlink;
using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Illegal;

/// <summary>A rule of model files.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Break">Breaks it somewhere in a file; null if that file has no place for it.</param>
internal sealed record Rule(string Name, Func<ModelFile, Mistake?> Break)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [.. ServiceMistakes.Rules(), .. DestinationMistakes.Rules(), .. TunnelMistakes.Rules(), .. SectionMistakes.Rules(), .. ShapeMistakes.Rules()];
}

/// <summary>A rule that was broken.</summary>
/// <param name="Place">Where in the file that must be said.</param>
/// <param name="Asked">The same mistake as a request to the kernel; null if that has nothing against it.</param>
internal sealed record Mistake(Place Place, Question? Asked = null)
{
    /// <summary>What kind of mistake it is.</summary>
    public DiagnosticKind Kind { get; init; } = DiagnosticKind.Value;
}

/// <summary>A request that the kernel must refuse.</summary>
/// <param name="Command">Its command.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Answer">The error number that the kernel must answer with (docs/kernel.md#errors).</param>
internal sealed record Question(byte Command, CommandAttributes Attributes, Errno Answer)
{
    /// <summary>A request of the product's own, spoiled.</summary>
    public static Question Of(IpvsRequest request, Func<CommandAttributes, CommandAttributes> spoil, Errno answer) =>
        new(request.Command, spoil(request.ToWire(new ServiceKeys())), answer);
}
