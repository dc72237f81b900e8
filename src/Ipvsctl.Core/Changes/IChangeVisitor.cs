namespace Ipvsctl.Changes;

/// <summary>Handles every kind of change. An implementation that lacks one does not compile.</summary>
/// <typeparam name="T">The result for a change.</typeparam>
internal interface IChangeVisitor<out T>
{
    /// <summary>Handles an added service.</summary>
    T Visit(AddService change);

    /// <summary>Handles changed settings of a service.</summary>
    T Visit(UpdateService change);

    /// <summary>Handles a deleted service.</summary>
    T Visit(DeleteService change);

    /// <summary>Handles an added destination.</summary>
    T Visit(AddDestination change);

    /// <summary>Handles a changed destination.</summary>
    T Visit(UpdateDestination change);

    /// <summary>Handles a deleted destination.</summary>
    T Visit(DeleteDestination change);

    /// <summary>Handles changed timeouts.</summary>
    T Visit(UpdateTimeouts change);

    /// <summary>Handles a started daemon.</summary>
    T Visit(StartDaemon change);

    /// <summary>Handles a stopped daemon.</summary>
    T Visit(StopDaemon change);

    /// <summary>Handles a restarted daemon.</summary>
    T Visit(RestartDaemon change);
}
