using Ipvsctl.Hosting;
using Ipvsctl.Interfaces;
using Ipvsctl.Parameters;

namespace Ipvsctl.CommandLine;

/// <summary>Reads the parameter sources that the options select. Search order: network interfaces, environment, files, URLs.</summary>
internal static class ParameterOptions
{
    /// <summary>Reads the sources.</summary>
    /// <param name="options">Select the sources.</param>
    /// <param name="variables">The environment variables.</param>
    /// <param name="trace">Receives a line for each netlink message; null to skip them.</param>
    /// <exception cref="ParameterSourceException">A file or a URL cannot be read.</exception>
    public static ParameterSources Read(GlobalOptions options, EnvironmentVariables variables, Action<string>? trace)
    {
        var sources = new List<IParameterSource>();
        if (options.ParamsNetwork)
        {
            sources.Add(new InterfaceParameters(() => Interfaces(options.NetworkNamespace, trace)));
        }

        if (options.ParamsEnv)
        {
            sources.Add(new EnvironmentParameters(variables.All));
        }

        sources.AddRange((options.ParamsFile ?? []).Select(FileParameters.Read));
        sources.AddRange((options.ParamsUrl ?? []).Select(url =>
            UrlParameters.Read(url, TimeSpan.FromSeconds(options.ParamsTimeout), name => variables[name])));
        return new ParameterSources(sources);
    }

    // Link-local IPv6 addresses are ambiguous without an interface, so no service or destination can use one.
    private static IEnumerable<HostInterface> Interfaces(string? networkNamespace, Action<string>? trace) => InterfaceDirectory
        .Read(networkNamespace, trace)
        .Select(link => new HostInterface(
            link.Name,
            [.. link.Addresses.Where(address => !address.IsV6).Select(address => address.Text)],
            [.. link.Addresses.Where(address => address is { IsV6: true, IsLinkLocal: false }).Select(address => address.Text)]));
}
