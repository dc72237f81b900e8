namespace Ipvsctl.CommandLine;

/// <summary>What a value is: the rule that it must keep, and what a shell can complete it to.</summary>
internal enum ValueKind
{
    /// <summary>Text that the command itself checks.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A whole number of seconds.</summary>
    Seconds,

    /// <summary>A time span, as 90, 90s, 5m or 1h; the command gets it in seconds.</summary>
    Duration,

    /// <summary>One of the value's choices.</summary>
    Choice,

    /// <summary>Some of the value's choices, separated by commas; the command itself checks them.</summary>
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
