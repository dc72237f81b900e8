namespace Ipvsctl.Changes;

/// <summary>
/// The order of the changes in a set: make before break, so that no client finds a service without a destination. Daemons stop first and
/// start last, because the kernel refuses a daemon while a destination has another family than its service
/// (docs/kernel.md#mixed-families).
/// </summary>
internal enum ChangeStage
{
    /// <summary>Stop daemons that are no longer wanted.</summary>
    StopDaemons,

    /// <summary>Add services with their destinations.</summary>
    AddServices,

    /// <summary>Change services in place.</summary>
    UpdateServices,

    /// <summary>Add destinations to existing services.</summary>
    AddDestinations,

    /// <summary>Change destinations in place.</summary>
    UpdateDestinations,

    /// <summary>Change timeouts.</summary>
    UpdateSettings,

    /// <summary>Delete destinations. From this stage on, a change must not share a batch with earlier stages.</summary>
    DeleteDestinations,

    /// <summary>Delete services.</summary>
    DeleteServices,

    /// <summary>Start or restart daemons.</summary>
    StartDaemons,
}
