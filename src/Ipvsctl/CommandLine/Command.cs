namespace Ipvsctl.CommandLine;

/// <summary>Describes a command for help, hints, documentation and completion. The generator creates all instances.</summary>
/// <param name="Name">Its name, one or two words.</param>
/// <param name="Summary">What it does, in one short sentence.</param>
internal sealed record Command(string Name, string Summary)
{
    /// <summary>Further help text; may be empty.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>Its aliases.</summary>
    public string[] Aliases { get; init; } = [];

    /// <summary>Its arguments, in their order.</summary>
    public Argument[] Arguments { get; init; } = [];

    /// <summary>Its own options, in the order of their declaration.</summary>
    public Option[] Options { get; init; } = [];

    /// <summary>The global options that it reads.</summary>
    public OptionGroups Reads { get; init; }

    /// <summary>Example command lines.</summary>
    public Example[] Examples { get; init; } = [];

    /// <summary>The exit codes that it can end with.</summary>
    public ExitCode[] ExitCodes { get; init; } = [];

    /// <summary>The words of its name.</summary>
    public string[] Words => Name.Split(' ');

    /// <summary>Whether the command accepts a global option.</summary>
    public bool Accepts(Option global) => (Reads & global.Groups) == global.Groups;
}
