namespace Ipvsctl.Ipvs;

/// <summary>What was attempted, as far as an error's sentence needs to know.</summary>
internal enum IpvsCommand
{
    /// <summary>The dump of all services (GET_SERVICE).</summary>
    ReadServices,

    /// <summary>One service (GET_SERVICE).</summary>
    ReadService,

    /// <summary>The dump of a service's destinations (GET_DEST).</summary>
    ReadDestinations,

    /// <summary>GET_CONFIG.</summary>
    ReadTimeouts,

    /// <summary>The dump of the synchronisation daemons (GET_DAEMON).</summary>
    ReadDaemons,

    /// <summary>NEW_SERVICE.</summary>
    AddService,

    /// <summary>SET_SERVICE.</summary>
    UpdateService,

    /// <summary>DEL_SERVICE.</summary>
    DeleteService,

    /// <summary>NEW_DEST.</summary>
    AddDestination,

    /// <summary>SET_DEST.</summary>
    UpdateDestination,

    /// <summary>DEL_DEST.</summary>
    DeleteDestination,

    /// <summary>NEW_DAEMON.</summary>
    StartDaemon,

    /// <summary>DEL_DAEMON.</summary>
    StopDaemon,

    /// <summary>SET_CONFIG.</summary>
    SetTimeouts,
}
