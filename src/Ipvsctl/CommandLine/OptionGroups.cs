namespace Ipvsctl.CommandLine;

/// <summary>Groups of global options; a command reads all options of a group or none.</summary>
[Flags]
internal enum OptionGroups
{
    /// <summary>The options of every command: help and version.</summary>
    None = 0,

    /// <summary>What a command that changes the table logs.</summary>
    Changes = 1,

    /// <summary>Which namespace's kernel state a command uses, and the trace of what it says to the kernel.</summary>
    Kernel = 2,

    /// <summary>The sources of a model file's parameters.</summary>
    Parameters = 4,
}
