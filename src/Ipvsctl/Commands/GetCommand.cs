using ConsoleAppFramework;
using Ipvsctl.CommandLine;
using Ipvsctl.Files;
using Ipvsctl.Hosting;
using Ipvsctl.Model;
using Ipvsctl.Output;
using Ipvsctl.Yaml;

namespace Ipvsctl.Commands;

/// <summary><c>ipvsctl get</c>.</summary>
[RegisterCommands]
internal sealed class GetCommand
{
    private const string PartOfTable = "# Only a part of the table: applying this file removes every other service.";

    /// <summary>Print the kernel's table, as a model file or in another format.</summary>
    /// <param name="context">The global options.</param>
    /// <param name="output">-o, The format: yaml is a model file, ipvsadm is what ipvsadm -R reads.</param>
    /// <param name="stats">Add counters and rates to the formats json and table.</param>
    /// <param name="services">Print only these services: tcp://10.1.2.3:80, fwmark:7.</param>
    [Command("get")]
    [Reads(OptionGroups.Kernel)]
    [Example("Show one service with its live connections.", "ipvsctl get -o table tcp://10.1.2.3:80")]
    [Example("Save the table as a file that apply accepts.", "ipvsctl get > web.yaml")]
    [Exits(ExitCode.Done, ExitCode.Unreachable, ExitCode.QueryFailed, ExitCode.LimitReached, ExitCode.Usage, ExitCode.OutputFailed)]
    public void Run(
        ConsoleAppContext context,
        [Value("FORMAT", ValueKind.Choice, Choices = ["yaml", "json", "table", "ipvsadm"])] string output = "yaml",
        bool stats = false,
        [Argument, Value("ADDRESS", ValueKind.Service)] string[]? services = null) => PendingCommand.Set(context, (host, options) =>
    {
        OutputFormat format = ParseFormat(output);
        ServiceIdentity[] identities = Array.ConvertAll(services ?? [], text => ServiceIdentity.Parse(text));
        using var progress = Progress.For(host, options);
        using var director = options.Open(progress.Trace);
        Observation observation = Observe(director, identities, withCounters: format is OutputFormat.Json or OutputFormat.Table);
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Document(host.Output, json => JsonOutput.Write(json, observation.Table, observation.Counters, stats));
                break;
            case OutputFormat.Table:
                host.Output.Write(writer => TableOutput.Write(writer, observation.Table, observation.Counters, stats));
                break;
            case OutputFormat.Ipvsadm:
                WriteRules(host, observation.Table);
                break;
            default:
                if (identities.Length > 0)
                {
                    host.Output.WriteLine(PartOfTable);
                }

                host.Output.Write(writer => YamlWriter.WriteDocument(writer, DocumentWriter.Brief.ToDocument(observation.Table)));
                break;
        }
    });

    // Reads only what the command prints. A named service that does not exist is an error.
    private static Observation Observe(Director director, ServiceIdentity[] identities, bool withCounters)
    {
        if (identities.Length == 0)
        {
            return withCounters ? director.Observe() : new Observation(director.ObserveTable(), TableCounters.Empty, default);
        }

        Observation observation = director.Observe(identities);
        foreach (ServiceIdentity identity in identities)
        {
            if (observation.Table.Find(identity) is null)
            {
                throw new NotFoundException($"there is no service {identity}");
            }
        }

        return observation;
    }

    private static void WriteRules(Host host, VirtualServerTable table)
    {
        foreach (string limit in IpvsadmLimits.Find(table))
        {
            host.Errors.WriteLine($"ipvsctl: warning: {limit}");
        }

        host.Output.Write(writer => IpvsadmOutput.Write(writer, table));
    }

    private static OutputFormat ParseFormat(string word) => word switch
    {
        "json" => OutputFormat.Json,
        "table" => OutputFormat.Table,
        "ipvsadm" => OutputFormat.Ipvsadm,
        _ => OutputFormat.Yaml,
    };
}
