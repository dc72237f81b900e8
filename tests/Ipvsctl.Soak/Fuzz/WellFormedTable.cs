using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Parameters;
using Ipvsctl.Yaml;

namespace Ipvsctl.Soak.Fuzz;

/// <summary>Judges a table that was read from broken answers.</summary>
internal static class WellFormedTable
{
    /// <summary>
    /// Null, or what is wrong: each thing is there once and in order, and the file that <c>get</c> prints is YAML. It gives the same table,
    /// unless the table has something that no file can describe.
    /// </summary>
    public static string? Check(VirtualServerTable table)
    {
        if (table.Services.DistinctBy(service => service.Identity).Count() != table.Services.Length)
        {
            return "a service twice";
        }

        foreach (VirtualService service in table.Services)
        {
            DestinationIdentity[] identities = [.. service.Destinations.Select(destination => destination.Identity)];
            if (identities.Zip(identities.Skip(1)).Any(pair => pair.First.CompareTo(pair.Second) >= 0))
            {
                return $"the destinations of {service.Identity} twice, or out of order";
            }
        }

        string written = ModelSeeds.Write(table);
        try
        {
            string again = ModelSeeds.Write(ModelLoader.Load(new StringReader(written), "f", () => new ParameterSources([])).Table);
            return again == written ? null : $"written and read again, this:\n{written}\nis this:\n{again}";
        }
        catch (DocumentException e)
        {
            return e.Kind == DiagnosticKind.Syntax ? $"written, it is no file: {e.Message}\n{written}" : null;
        }
    }
}
