using System.Collections.Immutable;
using Ipvsctl.Model;

namespace Ipvsctl.Changes;

/// <summary>The requested service or destination does not exist.</summary>
public sealed class TargetNotFoundException : DirectorException
{
    internal TargetNotFoundException(ServiceIdentity service, VirtualServerTable table) : base(null)
    {
        Service = service;
        Existing = [.. table.Services.Select(one => $"{one.Identity}")];
    }

    internal TargetNotFoundException(VirtualService service, DestinationIdentity destination) : base(null)
    {
        Service = service.Identity;
        Destination = destination;
        Existing = [.. service.Destinations.Select(one => $"{one.Identity}")];
    }

    /// <summary>The service.</summary>
    public ServiceIdentity Service { get; }

    /// <summary>The missing destination; null if the service itself does not exist.</summary>
    public DestinationIdentity? Destination { get; }

    /// <summary>The existing services, or the existing destinations of the service.</summary>
    public ImmutableArray<string> Existing { get; }

    private protected override string Describe()
    {
        string existing = Existing.IsEmpty ? "there are none"
            : $"there {(Existing.Length > ShortList.MaximumNamed ? "are" : "is")} {ShortList.Join(Existing)}";
        return Destination is { } destination
            ? $"service {Service} has no destination {destination}: {existing}"
            : $"there is no service {Service}: {existing}";
    }
}
