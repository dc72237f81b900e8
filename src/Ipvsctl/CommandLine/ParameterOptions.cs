using Ipvsctl.Hosting;
using Ipvsctl.Interfaces;
using Ipvsctl.Parameters;

namespace Ipvsctl.CommandLine;

/// <summary>The sources of parameters that the user asked for, in the order in which they are asked: this host, then files, then URLs.</summary>
internal static class ParameterOptions
{
    /// <summary>Reads the sources.</summary>
    /// <param name="options">Which.</param>
    /// <param name="variables">The environment variables.</param>
    /// <param name="trace">Is handed a line for every netlink message; null if nobody wants to see them.</param>
    /// <exception cref="ParameterSourceException">A file or a URL cannot be read.</exception>
    public static ParameterSources Read(GlobalOptions options, EnvironmentVariables variables, Action<string>? trace)
    {
        var sources = new List<IParameterSource>();
        if (options.ParamsNetwork)
        {
            sources.Add(new InterfaceParameters(() => HostAddresses(options.NetworkNamespace, trace)));
        }

        if (options.ParamsEnv)
        {
            sources.Add(new EnvironmentParameters(variables.All));
        }

        sources.AddRange((options.ParamsFile ?? []).Select(FileParameters.Read));
        sources.AddRange((options.ParamsUrl ?? []).Select(url => UrlParameters.Read(url, TimeSpan.FromSeconds(options.ParamsTimeout))));
        return new ParameterSources(sources);
    }

    // Link-local IPv6 addresses are the same on every link, and no destination or service can do with one.
    private static IEnumerable<HostAddress> HostAddresses(string? networkNamespace, Action<string>? trace) => InterfaceDirectory.Read(networkNamespace, trace)
        .Where(address => !(address.IsV6 && address.IsLinkLocal))
        .Select(address => new HostAddress(address.Interface, address.Text, address.IsV6));
}
