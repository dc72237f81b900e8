using ConsoleAppFramework;
using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary>The table as a model file, or in another form.</summary>
internal sealed class GetCommand
{
    /// <summary>Print the kernel's table, as YAML that apply takes or in another form; with addresses, only those services.</summary>
    /// <param name="context">The options of every command.</param>
    /// <param name="output">-o, yaml, json, table or ipvsadm (what ipvsadm -R takes). [Default: yaml]</param>
    /// <param name="stats">Add counters and rates, to json and table.</param>
    /// <param name="services">The addresses of services, as tcp://10.1.2.3:80 or fwmark:7.</param>
    [Command("get")]
    public void Run(
        ConsoleAppContext context,
        [HideDefaultValue] string output = "yaml",
        bool stats = false,
        [Argument, HideDefaultValue] string services = "") => PendingCommand.Set(() =>
    {
        GlobalOptions options = TypedOptions.Of(context);
        OutputFormat format = ParseFormat(output);
        if (stats && format is not (OutputFormat.Json or OutputFormat.Table))
        {
            throw new UsageException($"--stats has no place in {output}: expected -o json or -o table");
        }

        ServiceIdentity[] wanted = [.. services.Split(ArgumentNormalizer.Separator, StringSplitOptions.RemoveEmptyEntries).Select(ParseService)];
        using var progress = Progress.For(options);
        using var director = options.Open(progress.Trace);
        Observation observation = Observe(director, wanted, withCounters: format is OutputFormat.Json or OutputFormat.Table);
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Document(json => JsonOutput.Write(json, observation.Table, observation.Counters, stats));
                break;
            case OutputFormat.Table:
                StandardOutput.Write(writer => TableOutput.Write(writer, observation.Table, observation.Counters, stats));
                break;
            case OutputFormat.Ipvsadm:
                WriteRules(observation.Table);
                break;
            default:
                StandardOutput.Write(writer => YamlWriter.WriteDocument(writer, DocumentWriter.ToDocument(observation.Table)));
                break;
        }
    });

    // Only what is printed is read. A named service that does not exist is an error.
    private static Observation Observe(Director director, ServiceIdentity[] wanted, bool withCounters)
    {
        if (wanted.Length == 0)
        {
            return withCounters ? director.Observe() : new Observation(director.ObserveTable(), TableCounters.Empty, default);
        }

        Observation observation = director.Observe(wanted);
        ServiceIdentity? missing = wanted.Select(identity => (ServiceIdentity?)identity)
            .FirstOrDefault(identity => observation.Table.Find(identity!.Value) is null);
        return missing is null ? observation : throw new NotFoundException($"there is no service {missing}");
    }

    private static void WriteRules(VirtualServerTable table)
    {
        foreach (string limit in IpvsadmLimits.Of(table))
        {
            Console.Error.WriteLine($"ipvsctl: warning: {limit}");
        }

        StandardOutput.Write(writer => IpvsadmOutput.Write(writer, table));
    }

    private static OutputFormat ParseFormat(string word) => word switch
    {
        "yaml" => OutputFormat.Yaml,
        "json" => OutputFormat.Json,
        "table" => OutputFormat.Table,
        "ipvsadm" => OutputFormat.Ipvsadm,
        _ => throw new UsageException(
            $"--output {word} is unknown{NearestWord.Hint(word, ["yaml", "json", "table", "ipvsadm"])}: expected yaml, json, table or ipvsadm"),
    };

    private static ServiceIdentity ParseService(string text) =>
        ServiceIdentity.TryParse(text, out ServiceIdentity identity, out string? problem)
            ? identity
            : throw new UsageException($"{problem}: expected {ServiceIdentity.Expected}");
}
