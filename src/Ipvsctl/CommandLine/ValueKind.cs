namespace Ipvsctl.CommandLine;

/// <summary>The kinds of values. A kind selects the check and the shell completion.</summary>
internal enum ValueKind
{
    /// <summary>Text; the command checks it.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A time span, such as 90, 90s, 5m, 1h or 1d; the command receives it in seconds.</summary>
    Duration,

    /// <summary>A number of removals, or a percentage of all destinations.</summary>
    RemovalLimit,

    /// <summary>One of the value's choices.</summary>
    Choice,

    /// <summary>Some of the value's choices, separated by commas; the command checks them.</summary>
    ChoiceList,

    /// <summary>The path of a file.</summary>
    File,

    /// <summary>An http or https URL.</summary>
    Url,

    /// <summary>A network namespace: a name or a path.</summary>
    Namespace,

    /// <summary>The address of a service.</summary>
    Service,

    /// <summary>The address of a destination.</summary>
    Destination,

    /// <summary>The address of a service or of a destination.</summary>
    ServiceOrDestination,

    /// <summary>The name of a command, which may be two words.</summary>
    Command,
}
