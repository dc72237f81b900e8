using System.Collections;
using Ipvsctl.Interfaces;
using Ipvsctl.Parameters;

namespace Ipvsctl;

/// <summary>The sources of parameters that the user asked for, in the order in which they are asked: this host, then files, then URLs.</summary>
internal static class ParameterOptions
{
    /// <summary>Reads the sources.</summary>
    /// <exception cref="ParameterSourceException">A file or a URL cannot be read.</exception>
    public static ParameterSources Read(GlobalOptions options)
    {
        var sources = new List<IParameterSource>();
        if (options.ParamsNetwork)
        {
            sources.Add(new InterfaceParameters(HostAddresses));
        }

        if (options.ParamsEnv)
        {
            IDictionary variables = Environment.GetEnvironmentVariables();
            sources.Add(new EnvironmentParameters(variables));
        }

        sources.AddRange(options.ParamsFiles.Select(FileParameters.Read));
        sources.AddRange(options.ParamsUrls.Select(url => UrlParameters.Read(url, options.ParamsTimeout)));
        return new ParameterSources(sources);
    }

    // Link-local IPv6 addresses are the same on every link, and no destination or service can do with one.
    private static IEnumerable<HostAddress> HostAddresses() => InterfaceDirectory.Read()
        .Where(address => !(address.IsV6 && address.IsLinkLocal))
        .Select(address => new HostAddress(address.Interface, address.Text, address.IsV6));
}
