using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Model;

namespace Ipvsctl.Commands;

/// <summary>Prints the warnings that a file with these weights would get; there is no file to name.</summary>
internal static class WeightWarning
{
    /// <summary>Prints the warnings about a service as it will be.</summary>
    public static void Print(Host host, VirtualService service)
    {
        foreach (ServiceWarning warning in WeightWarnings.Find(service))
        {
            host.Errors.WriteLine($"ipvsctl: warning {warning.Code}: {warning.Problem}: {warning.Advice}");
        }
    }
}
