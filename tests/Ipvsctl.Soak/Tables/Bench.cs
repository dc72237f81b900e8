using Ipvsctl.Ipvs;
using Ipvsctl.Model;
using Ipvsctl.Tests.Model;

namespace Ipvsctl.Soak.Tables;

/// <summary>What the experiments with tables do: load one, ask for its file, apply a file.</summary>
internal sealed class Bench
{
    private const string Folder = "/run/soak";
    private readonly string _file = Path.Combine(Folder, "table.yaml");

    /// <summary>A bench with every interface that a random daemon may speak on.</summary>
    public Bench()
    {
        Directory.CreateDirectory(Folder);
        foreach (string name in RandomDaemons.Interfaces.Distinct())
        {
            Succeed("", "ip", "link", "add", "name", name, "type", "dummy");
            Succeed("", "ip", "link", "set", "dev", name, "up");
        }
    }

    /// <summary>Makes the kernel's table this one, through ipvsadm as far as it has words.</summary>
    /// <returns>Ipvsadm's word of it.</returns>
    public string Load(VirtualServerTable table)
    {
        Load(Rules.Of(table));
        foreach (IpvsRequest request in BeyondIpvsadm.Of(table))
        {
            Kernel.Send(request);
        }

        return Ipvsadm.Word();
    }

    /// <summary>Makes the kernel's table that of ipvsadm's rules.</summary>
    public void Load(string rules)
    {
        Kernel.Reset();
        Ipvsadm.Load(rules);
    }

    /// <summary>Makes the kernel's table that of the rules that <c>get -o ipvsadm</c> prints.</summary>
    public void LoadPrinted()
    {
        string rules = Get("-o", "ipvsadm");
        Kernel.Reset();
        Ipvsadm.LoadQuoted(rules);
    }

    /// <summary>What <c>get</c> prints.</summary>
    public string Get(params string[] arguments) => Succeed("", Command.Ipvsctl, ["get", .. arguments]);

    /// <summary>Applies a file, which must succeed.</summary>
    /// <returns>What it says on standard error with <c>-v</c>, without warnings: a line a change, and how many there were.</returns>
    public IReadOnlyList<string> Apply(string model)
    {
        CommandResult result = Ipvsctl(model, "apply", "-v");
        return result.Status == 0
            ? [.. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith("INFO ", StringComparison.Ordinal))]
            : throw new InvalidOperationException($"apply ends with {result.Status}: {result.Error}\n{model}");
    }

    /// <summary>Runs a command of ipvsctl that takes a file.</summary>
    public CommandResult Ipvsctl(string model, string command, params string[] arguments)
    {
        File.WriteAllText(_file, model);
        return Command.Run("", Command.Ipvsctl, [command, "-f", _file, .. arguments]);
    }

    /// <summary>Null, or what <c>changeset</c> would still do for a file.</summary>
    public string? LeftToDo(string model)
    {
        CommandResult result = Ipvsctl(model, "changeset");
        return (result.Status, result.Output) == (0, "{}\n") ? null : $"changeset is not {{}}: {result.Status} {result.Output}{result.Error}\n{model}";
    }

    /// <summary>Null, or how ipvsadm's word of two tables differs.</summary>
    public static string? Compare(string what, string expected, string actual) =>
        ForAll.Difference(expected, actual) is { } difference ? $"{what}: {difference}" : null;

    private static string Succeed(string input, string program, params string[] arguments)
    {
        CommandResult result = Command.Run(input, program, arguments);
        return result.Status == 0
            ? result.Output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ends with {result.Status}: {result.Error}");
    }
}
