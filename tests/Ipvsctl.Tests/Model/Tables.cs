using Ipvsctl.Model;

namespace Ipvsctl.Tests.Model;

/// <summary>Tables as texts, for comparing: the timeouts, the daemons, then a line for each service and each destination, with every value.</summary>
internal static class Tables
{
    /// <summary>The lines of a table.</summary>
    public static string Lines(VirtualServerTable table) =>
        string.Join('\n', [$"{table.Timeouts}", $"{table.Sync}", .. table.Services.SelectMany(Lines)]);

    private static IEnumerable<string> Lines(VirtualService service) =>
        [$"{service.Identity} {service.Settings}", .. service.Destinations.Select(destination => $"  {destination}")];
}
