namespace Ipvsctl.CommandLine;

/// <summary>The global options. The command line overrides the environment, which overrides the defaults.</summary>
/// <param name="Verbose">-v, Log each change to stderr.</param>
/// <param name="Debug">Log each change and each netlink message, decoded, to stderr.</param>
/// <param name="ParamsEnv">Take parameters from the environment: ${env.NAME}.</param>
/// <param name="ParamsNetwork">Take parameters from the network interfaces: ${host.eth0}, ${host6.eth0}.</param>
/// <param name="ParamsFile">Take parameters from a YAML or JSON file; the first source that defines a name wins.</param>
/// <param name="ParamsUrl">Take parameters from YAML or JSON at an http or https URL.</param>
/// <param name="ParamsTimeout">How long fetching a URL may take.</param>
/// <param name="Netns">Use the table and the interfaces of this network namespace: a name that ip netns lists, or a path.</param>
/// <param name="Help">-h, Show the help of a command.</param>
/// <param name="Version">Show the version.</param>
[GlobalOptions]
internal sealed partial record GlobalOptions(
    [Group(OptionGroups.Changes), Variable("IPVSCTL_LOG_VERBOSE")] bool Verbose = false,
    [Group(OptionGroups.Kernel), Variable("IPVSCTL_LOG_DEBUG")] bool Debug = false,
    [Group(OptionGroups.Parameters), Variable("IPVSCTL_PARAMS_HOST_ENV")] bool ParamsEnv = false,
    [Group(OptionGroups.Parameters), Variable("IPVSCTL_PARAMS_HOST_NETWORK")] bool ParamsNetwork = false,
    [Value("FILE", ValueKind.File), Group(OptionGroups.Parameters), Variable("IPVSCTL_PARAMS_FILE")] string[]? ParamsFile = null,
    [Value("URL", ValueKind.Url), Group(OptionGroups.Parameters), Variable("IPVSCTL_PARAMS_URLS", IsList = true)] string[]? ParamsUrl = null,
    [Value("TIME", ValueKind.Duration, Minimum = 1, Maximum = 3600), Group(OptionGroups.Parameters)] int ParamsTimeout = 10,
    [Value("NAME|PATH", ValueKind.Namespace), Group(OptionGroups.Kernel)] string Netns = "",
    bool Help = false,
    bool Version = false)
{
    /// <summary>The selected network namespace; null for the caller's.</summary>
    public string? NetworkNamespace => Netns.Length > 0 ? Netns : null;

    /// <summary>Opens the director of the network namespace that the options name.</summary>
    /// <exception cref="Ipvs.IpvsException">There is no such namespace, entering it is not permitted, or the kernel has no netlink.</exception>
    public Director Open(Action<string>? trace) =>
        NetworkNamespace is null ? Director.Open(trace) : Director.OpenNamespace(NetworkNamespace, trace);
}
