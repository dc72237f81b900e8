namespace Ipvsctl.Changes;

/// <summary>
/// The order of the changes of one set: make before break, so that no client finds a service without a destination. Daemons stop first and
/// start last, because the kernel refuses a daemon beside destinations of another family than their service (docs/kernel.md#mixed-families).
/// </summary>
internal enum ChangeStage
{
    /// <summary>Daemons that are no longer wanted stop.</summary>
    StopDaemons,

    /// <summary>New services appear with their destinations.</summary>
    AddServices,

    /// <summary>Services change in place.</summary>
    UpdateServices,

    /// <summary>New destinations appear.</summary>
    AddDestinations,

    /// <summary>Destinations change in place.</summary>
    UpdateDestinations,

    /// <summary>Timeouts change.</summary>
    UpdateSettings,

    /// <summary>Destinations disappear. This and what follows must not travel in one batch with what it waits for.</summary>
    DeleteDestinations,

    /// <summary>Services disappear.</summary>
    DeleteServices,

    /// <summary>Daemons start or restart.</summary>
    StartDaemons,
}
