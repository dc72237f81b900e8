namespace Ipvsctl.Files;

/// <summary>The codes of warnings, for entries that the kernel accepts but that are probably mistakes (docs/model.md).</summary>
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

    /// <summary>The weights of an sh service add up to more than the places of its hash table.</summary>
    public const string SourceHashOverflow = "W005";

    /// <summary>A service for all ports is not persistent, so the kernel refuses its connections.</summary>
    public const string PortZeroWithoutPersistence = "W006";

    /// <summary>A service schedules nothing.</summary>
    public const string SchedulesNothing = "W007";

    /// <summary>A persistence engine does not understand the protocol.</summary>
    public const string EngineWithoutUdp = "W008";

    /// <summary>A destination has a link-local address, which is reachable on one link only.</summary>
    public const string LinkLocal = "W009";

    /// <summary>A scheduler may still choose a destination of weight 0 and refuse the connection.</summary>
    public const string ChosenWithoutWeight = "W010";

    /// <summary>The file states no services and may be empty by mistake, so apply does not remove destinations.</summary>
    public const string EmptyDocument = "W020";
}
