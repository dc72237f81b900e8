namespace Ipvsctl.Ipvs;

/// <summary>The operations on the kernel's IPVS.</summary>
public enum IpvsOperation
{
    /// <summary>Open a connection to the kernel.</summary>
    Connect,

    /// <summary>Enter a network namespace.</summary>
    EnterNamespace,

    /// <summary>Read all services (IPVS_CMD_GET_SERVICE, dump).</summary>
    ReadServices,

    /// <summary>Read one service (IPVS_CMD_GET_SERVICE).</summary>
    ReadService,

    /// <summary>Read the destinations of a service (IPVS_CMD_GET_DEST, dump).</summary>
    ReadDestinations,

    /// <summary>Read the timeouts (IPVS_CMD_GET_CONFIG).</summary>
    ReadTimeouts,

    /// <summary>Read the synchronization daemons (IPVS_CMD_GET_DAEMON, dump).</summary>
    ReadDaemons,

    /// <summary>Add a service without destinations (IPVS_CMD_NEW_SERVICE).</summary>
    AddService,

    /// <summary>Replace the settings of a service (IPVS_CMD_SET_SERVICE).</summary>
    UpdateService,

    /// <summary>Delete a service with its destinations (IPVS_CMD_DEL_SERVICE).</summary>
    DeleteService,

    /// <summary>Add a destination (IPVS_CMD_NEW_DEST).</summary>
    AddDestination,

    /// <summary>Replace everything except the identity of a destination (IPVS_CMD_SET_DEST).</summary>
    UpdateDestination,

    /// <summary>Delete a destination (IPVS_CMD_DEL_DEST).</summary>
    DeleteDestination,

    /// <summary>Set timeouts (IPVS_CMD_SET_CONFIG).</summary>
    SetTimeouts,

    /// <summary>Start a synchronization daemon (IPVS_CMD_NEW_DAEMON).</summary>
    StartDaemon,

    /// <summary>Stop a synchronization daemon (IPVS_CMD_DEL_DAEMON).</summary>
    StopDaemon,
}
