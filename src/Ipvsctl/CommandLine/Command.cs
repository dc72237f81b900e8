namespace Ipvsctl.CommandLine;

/// <summary>A command, as help, hints, documentation and completion need it. The generator creates all of them.</summary>
/// <param name="Name">Its name, one or two words.</param>
/// <param name="Summary">What it does, in one short sentence.</param>
internal sealed record Command(string Name, string Summary)
{
    /// <summary>What there is to know beyond the summary; may be empty.</summary>
    public string Remarks { get; init; } = "";

    /// <summary>Its other names.</summary>
    public string[] Aliases { get; init; } = [];

    /// <summary>Its arguments, in their order.</summary>
    public Argument[] Arguments { get; init; } = [];

    /// <summary>Its own options, in the order of their declaration.</summary>
    public Option[] Options { get; init; } = [];

    /// <summary>The global options that it reads.</summary>
    public OptionGroups Reads { get; init; }

    /// <summary>Command lines that do something useful.</summary>
    public Example[] Examples { get; init; } = [];

    /// <summary>The exit codes that it can end with.</summary>
    public ExitCode[] ExitCodes { get; init; } = [];

    /// <summary>The words of its name.</summary>
    public string[] Words => Name.Split(' ');

    /// <summary>Whether it reads a global option.</summary>
    public bool Accepts(Option global) => (Reads & global.Groups) == global.Groups;
}
