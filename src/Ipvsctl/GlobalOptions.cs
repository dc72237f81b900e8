namespace Ipvsctl;

/// <summary>The options that every command takes, as typed.</summary>
/// <param name="Verbose">Say what is done, on stderr.</param>
/// <param name="ParamsEnv">Take parameters from the environment.</param>
/// <param name="ParamsNetwork">Take parameters from the network interfaces.</param>
internal sealed record GlobalOptions(bool Verbose, bool ParamsEnv, bool ParamsNetwork);
