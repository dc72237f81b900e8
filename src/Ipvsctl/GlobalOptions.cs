using System.Globalization;

namespace Ipvsctl;

/// <summary>The options that every command takes: as typed, else as the environment says, else their defaults.</summary>
/// <param name="Verbose">Say what is done, on stderr.</param>
/// <param name="Debug">Say every netlink message, too.</param>
/// <param name="ParamsEnv">Take parameters from the environment.</param>
/// <param name="ParamsNetwork">Take parameters from the network interfaces.</param>
/// <param name="ParamsFiles">Take parameters from these files, in this order.</param>
/// <param name="ParamsUrls">Take parameters from these URLs, in this order.</param>
/// <param name="ParamsTimeout">How long a URL may take.</param>
/// <param name="NetworkNamespace">The network namespace whose table and interfaces are meant; null for the caller's.</param>
internal sealed record GlobalOptions(
    bool Verbose,
    bool Debug,
    bool ParamsEnv,
    bool ParamsNetwork,
    IReadOnlyList<string> ParamsFiles,
    IReadOnlyList<string> ParamsUrls,
    TimeSpan ParamsTimeout,
    string? NetworkNamespace = null)
{
    /// <summary>Takes the time of each phase; null unless IPVSCTL_LOG_TIMES asks for it.</summary>
    public PhaseClock? Clock { get; } = EnvironmentOption.Switch("IPVSCTL_LOG_TIMES") ? new PhaseClock() : null;

    /// <summary>How many seconds a URL may take if nobody says otherwise; text, because the framework reports what is no number in its own way.</summary>
    public const string DefaultTimeout = "10";

    private const int MaximumTimeout = 3600;

    /// <summary>The options as the framework read them, with what the environment adds.</summary>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    public static GlobalOptions Of(
        bool verbose, bool debug, bool paramsEnv, bool paramsNetwork, string paramsFile, string paramsUrl, string paramsTimeout, string networkNamespace = "") => new(
        verbose || EnvironmentOption.Switch("IPVSCTL_LOG_VERBOSE"),
        debug || EnvironmentOption.Switch("IPVSCTL_LOG_DEBUG"),
        paramsEnv || EnvironmentOption.Switch("IPVSCTL_PARAMS_HOST_ENV"),
        paramsNetwork || EnvironmentOption.Switch("IPVSCTL_PARAMS_HOST_NETWORK"),
        List(paramsFile, EnvironmentOption.Text("IPVSCTL_PARAMS_FILE")),
        List(paramsUrl, EnvironmentOption.List("IPVSCTL_PARAMS_URLS")),
        int.TryParse(paramsTimeout, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds is >= 1 and <= MaximumTimeout
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException($"--params-timeout {paramsTimeout} is out of range: expected 1 to {MaximumTimeout} seconds"),
        networkNamespace.Length > 0 ? networkNamespace : null);

    /// <summary>Opens the director of the network namespace that the options name.</summary>
    public Director Open(Action<string>? trace) =>
        NetworkNamespace is null ? Director.Open(trace) : Director.OpenNamespace(NetworkNamespace, trace);

    private static string[] List(string typed, string[] otherwise) =>
        typed.Length == 0 ? otherwise : typed.Split(ArgumentNormalizer.Separator);
}
