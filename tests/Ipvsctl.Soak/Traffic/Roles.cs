namespace Ipvsctl.Soak.Traffic;

/// <summary>What this program is in another network namespace of the traffic experiments: a server or the client.</summary>
internal static class Roles
{
    /// <summary><c>serve NAME ADDRESS...</c></summary>
    public const string Serve = "serve";

    /// <summary><c>request ADDRESS...</c></summary>
    public const string Request = "request";

    /// <summary>Plays a role to its end if the arguments name one.</summary>
    /// <returns>Whether they did.</returns>
    public static bool Play(string[] args)
    {
        switch (args)
        {
            case [Serve, var name, .. var addresses]:
                new Server(name).ServeAsync(addresses.Select(Address.Parse)).GetAwaiter().GetResult();
                return true;
            case [Request, .. var addresses]:
                new Client([.. addresses.Select(Address.Parse)]).RunAsync().GetAwaiter().GetResult();
                return true;
            default:
                return false;
        }
    }
}
