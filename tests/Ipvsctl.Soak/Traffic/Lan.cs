using System.Diagnostics;
using System.Globalization;

namespace Ipvsctl.Soak.Traffic;

/// <summary>The network of the traffic experiments, with its servers running; it stands until the throw-away kernel ends.</summary>
internal sealed class Lan
{
    private const string Script = "tests/Ipvsctl.Soak/Traffic/network";

    // A server runs as long as somebody holds the other end of its standard input.
    private readonly Process[] _servers;

    private Lan(Process[] servers) => _servers = servers;

    /// <summary>Builds the network and starts the servers.</summary>
    public static Lan Build()
    {
        CommandResult built = Command.Run("", Script, [Pool.Servers.ToString(CultureInfo.InvariantCulture), .. Pool.VirtualAddresses]);
        if (built.Status != 0)
        {
            throw new InvalidOperationException($"{Script} ends with {built.Status}: {built.Error}");
        }

        Process[] servers =
        [
            .. Enumerable.Range(1, Pool.Servers).Select(number => Start(
                $"rs{number}", [Roles.Serve, $"rs{number}", .. Pool.All.SelectMany(pool => pool.Listens(number)).Distinct()])),
        ];
        foreach (Process server in servers)
        {
            if (server.StandardOutput.ReadLine() != Server.Ready)
            {
                throw new InvalidOperationException($"a server does not start: {server.StandardError.ReadToEnd()}");
            }
        }

        return new Lan(servers);
    }

    /// <summary>Has a client ask all that is steady while something happens.</summary>
    /// <returns>What it counted, and a line for each failure.</returns>
    public (Tally Tally, string[] Failures) Ask(Action meanwhile)
    {
        if (_servers.FirstOrDefault(server => server.HasExited) is { } gone)
        {
            throw new InvalidOperationException($"a server has ended: {gone.StandardError.ReadToEnd()}");
        }

        using Process client = Start("client", [Roles.Request, .. Pool.All.Where(pool => pool.IsSteady).Select(pool => pool.Address)]);
        try
        {
            meanwhile();
        }
        finally
        {
            client.StandardInput.Close();
        }

        CommandResult result = Command.End(client);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [var tally, .. var failures] && result.Status == 0
            ? (Tally.Parse(tally), failures)
            : throw new InvalidOperationException($"the client ends with {result.Status}: {result.Error}");
    }

    private static Process Start(string machine, string[] arguments) =>
        Command.Start("ip", ["netns", "exec", machine, Environment.ProcessPath!, .. arguments]);
}
