namespace Ipvsctl.CommandLine;

/// <summary>Groups of global options; a command reads all options of a group or none.</summary>
[Flags]
internal enum OptionGroups
{
    /// <summary>The options of every command: help and version.</summary>
    None = 0,

    /// <summary>Logging of changes.</summary>
    Changes = 1,

    /// <summary>The network namespace, and the trace of netlink messages.</summary>
    Kernel = 2,

    /// <summary>The sources of a model file's parameters.</summary>
    Parameters = 4,
}
