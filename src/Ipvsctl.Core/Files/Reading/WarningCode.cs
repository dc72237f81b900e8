namespace Ipvsctl.Files;

/// <summary>The codes of warnings, for entries that the kernel accepts but that are probably mistakes (docs/model.md).</summary>
internal static class WarningCode
{
    /// <summary>A destination has no weight, so it gets no traffic.</summary>
    public const string NoWeight = "W001";

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

    /// <summary>The port of a destination has no effect, because packets keep the service's port.</summary>
    public const string PortOfService = "W011";

    /// <summary>The port of a destination has no effect, because packets keep the client's port.</summary>
    public const string PortOfClient = "W012";

    /// <summary>No packet matches the address of a service.</summary>
    public const string AddressWithoutPackets = "W013";

    /// <summary>A service on a loopback address has a destination on another host.</summary>
    public const string LoopbackToRemote = "W014";

    /// <summary>A service for other hosts reaches a destination on a loopback address by nat.</summary>
    public const string RemoteToLoopback = "W015";

    /// <summary>Clients of a service on a link-local IPv6 address get no answer.</summary>
    public const string LinkLocalService = "W016";

    /// <summary>Answers of a one-packet service leave with the server's own address.</summary>
    public const string OnePacketWithNat = "W017";

    /// <summary>A one-packet service is not for UDP.</summary>
    public const string OnePacketWithoutUdp = "W018";

    /// <summary>A forwarding method is not for destinations.</summary>
    public const string UnusualForwarding = "W019";

    /// <summary>The file states no services and may be empty by mistake, so apply does not remove destinations.</summary>
    public const string EmptyDocument = "W020";

    /// <summary>A setting of a tunnel does not fit its type.</summary>
    public const string TunnelWithoutEffect = "W021";

    /// <summary>IPVS does not balance the protocol of a service.</summary>
    public const string UnbalancedProtocol = "W022";

    /// <summary>A number is within the limits of some kernels only.</summary>
    public const string NotPortable = "W023";
}
