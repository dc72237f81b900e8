using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>A change of a service or of one of its destinations.</summary>
public abstract record ServiceChange : Change
{
    private protected ServiceChange(ServiceIdentity service) => Service = service;

    /// <summary>The service.</summary>
    public ServiceIdentity Service { get; }
}
