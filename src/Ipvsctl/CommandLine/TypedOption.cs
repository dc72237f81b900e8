namespace Ipvsctl.CommandLine;

/// <summary>An option of a command line.</summary>
/// <param name="Option">The option.</param>
/// <param name="Name">Its name as first typed: <c>-f</c> or <c>--file</c>.</param>
internal sealed record TypedOption(Option Option, string Name)
{
    /// <summary>Its values; none for a switch, and none if the value is missing.</summary>
    public List<string> Values { get; } = [];

    /// <summary>The name as typed, with the long name: <c>-f (--file)</c>.</summary>
    public string FullName => Name == Option.Name ? Name : $"{Name} ({Option.Name})";
}
