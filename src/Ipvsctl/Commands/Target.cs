using Ipvsctl.Model;

namespace Ipvsctl.Commands;

/// <summary>Finds the destination that a command is about; if it is not there, names those that are.</summary>
internal static class Target
{
    private const int Shown = 5;

    /// <summary>The destination of a service in a table.</summary>
    /// <exception cref="SetFailedException">There is no such service or destination.</exception>
    public static Destination Find(VirtualServerTable table, ServiceIdentity service, DestinationIdentity destination)
    {
        VirtualService found = table.Find(service)
            ?? throw new SetFailedException($"there is no service {service}: {Known(table.Services.Select(one => $"{one.Identity}"))}");
        return Find(found, destination);
    }

    /// <summary>The destination of a service.</summary>
    /// <exception cref="SetFailedException">There is no such destination.</exception>
    public static Destination Find(VirtualService service, DestinationIdentity destination) => service.Find(destination)
        ?? throw new SetFailedException(
            $"service {service.Identity} has no destination {destination}: {Known(service.Destinations.Select(one => $"{one.Identity}"))}");

    private static string Known(IEnumerable<string> names)
    {
        string[] all = [.. names];
        string list = string.Join(", ", all.Take(Shown));
        return all.Length == 0 ? "there are none" : all.Length > Shown ? $"there are {list} and {all.Length - Shown} more" : $"there is {list}";
    }
}
