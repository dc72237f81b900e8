using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>One thing that must happen to a table; a closed set.</summary>
public abstract record Change
{
    private protected Change()
    {
    }
}

/// <summary>One thing that must happen to a service or to one of its destinations.</summary>
public abstract record ServiceChange : Change
{
    private protected ServiceChange(ServiceIdentity service) => Service = service;

    /// <summary>The service that it happens to.</summary>
    public ServiceIdentity Service { get; }
}

/// <summary>A service is added with all its destinations.</summary>
/// <param name="Added">The service.</param>
public sealed record AddService(VirtualService Added) : ServiceChange(Added.Identity);

/// <summary>The settings of a service change in place; its destinations and connections stay.</summary>
/// <param name="Before">The service as the kernel has it.</param>
/// <param name="After">The service as it is wanted.</param>
public sealed record UpdateService(VirtualService Before, VirtualService After) : ServiceChange(After.Identity);

/// <summary>A service is deleted with all its destinations.</summary>
/// <param name="Deleted">The service.</param>
public sealed record DeleteService(VirtualService Deleted) : ServiceChange(Deleted.Identity);

/// <summary>A destination is added to a service that is there.</summary>
/// <param name="Service">The service.</param>
/// <param name="Added">The destination.</param>
public sealed record AddDestination(ServiceIdentity Service, Destination Added) : ServiceChange(Service);

/// <summary>A destination changes in place; its connections stay.</summary>
/// <param name="Service">The service.</param>
/// <param name="Before">The destination as the kernel has it.</param>
/// <param name="After">The destination as it is wanted.</param>
public sealed record UpdateDestination(ServiceIdentity Service, Destination Before, Destination After) : ServiceChange(Service);

/// <summary>A destination is deleted from a service that stays.</summary>
/// <param name="Service">The service.</param>
/// <param name="Deleted">The destination.</param>
public sealed record DeleteDestination(ServiceIdentity Service, Destination Deleted) : ServiceChange(Service);

/// <summary>Timeouts change.</summary>
/// <param name="Before">As the kernel has them.</param>
/// <param name="After">As they are wanted; complete.</param>
public sealed record UpdateTimeouts(Timeouts Before, Timeouts After) : Change;

/// <summary>A synchronisation daemon is started. One that runs with other options is stopped before; the kernel cannot change it.</summary>
/// <param name="Started">The daemon.</param>
public sealed record StartDaemon(SyncDaemon Started) : Change;

/// <summary>A synchronisation daemon is stopped.</summary>
/// <param name="Stopped">The daemon.</param>
public sealed record StopDaemon(SyncDaemon Stopped) : Change;
