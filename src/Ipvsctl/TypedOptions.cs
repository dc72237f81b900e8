using ConsoleAppFramework;

namespace Ipvsctl;

/// <summary>The options that every command takes, as the framework read them; several values of one option are one text.</summary>
internal sealed record TypedOptions(
    bool Verbose, bool Debug, bool ParamsEnv, bool ParamsNetwork, string ParamsFile, string ParamsUrl, string ParamsTimeout, string NetworkNamespace)
{
    /// <summary>The options of a command's context, with what the environment adds. The thread moves into the network namespace that they name.</summary>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    /// <exception cref="Ipvs.IpvsException">There is no such namespace, or it may not be entered.</exception>
    public static GlobalOptions Of(ConsoleAppContext context)
    {
        var typed = (TypedOptions)context.GlobalOptions!;
        return GlobalOptions.Of(
            typed.Verbose, typed.Debug, typed.ParamsEnv, typed.ParamsNetwork, typed.ParamsFile, typed.ParamsUrl, typed.ParamsTimeout, typed.NetworkNamespace);
    }
}
