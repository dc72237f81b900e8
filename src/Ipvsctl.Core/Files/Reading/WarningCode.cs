namespace Ipvsctl.Files;

/// <summary>The numbers of warnings: what the kernel takes, and what probably was not meant. docs/model.md lists them.</summary>
internal static class WarningCode
{
    /// <summary>A destination has no weight, so it gets no traffic.</summary>
    public const string NoWeight = "W001";

    /// <summary>A scheduler is not one that ipvsctl knows.</summary>
    public const string UnknownScheduler = "W002";

    /// <summary>A service has no destinations.</summary>
    public const string NoDestinations = "W003";

    /// <summary>Every destination of a service has weight 0.</summary>
    public const string AllWeightsZero = "W004";

    /// <summary>The weights of an sh service add up to more than its table has places.</summary>
    public const string SourceHashOverflow = "W005";

    /// <summary>A service for all ports is not persistent, and the kernel refuses its connections.</summary>
    public const string PortZeroWithoutPersistence = "W006";

    /// <summary>A service schedules nothing.</summary>
    public const string SchedulesNothing = "W007";

    /// <summary>A persistence engine does not understand the protocol.</summary>
    public const string EngineWithoutUdp = "W008";

    /// <summary>A destination is only reachable on one link.</summary>
    public const string LinkLocal = "W009";

    /// <summary>A scheduler may choose a destination of weight 0 all the same, and refuse the connection.</summary>
    public const string ChosenWithoutWeight = "W010";
}
