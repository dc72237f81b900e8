namespace Ipvsctl.Soak.Faults;

/// <summary>The kernel modules of IPVS, where they are ours: in a machine that was started for this.</summary>
internal static class Modules
{
    // Where e2e/kernel/init keeps them.
    private const string Folder = "/run/kernel";

    /// <summary>Whether they may be unloaded.</summary>
    public static bool CanBeLoadedAgain => Directory.Exists(Folder);

    /// <summary>Unloads them and loads them again: the table is empty, and the family of netlink messages has another number.</summary>
    public static void LoadAgain()
    {
        string[] names = [.. File.ReadLines("/proc/modules").Select(line => line.Split(' ')[0]).Where(name => name.StartsWith("ip_vs", StringComparison.Ordinal))];
        Run(["--remove", .. names.Where(name => name != "ip_vs"), "ip_vs"]);
        Run(["--all", "ip_vs", .. names]);
    }

    private static void Run(string[] arguments)
    {
        CommandResult result = Command.Run("", "modprobe", ["--dirname", Folder, .. arguments]);
        if (result.Status != 0)
        {
            throw new InvalidOperationException($"modprobe {string.Join(' ', arguments)}: {result.Error}");
        }
    }
}
