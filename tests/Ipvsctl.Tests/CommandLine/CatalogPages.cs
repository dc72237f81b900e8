using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Ipvsctl.CommandLine;

namespace Ipvsctl.Tests.CommandLine;

/// <summary>
/// The parts of docs/commands/ that repeat the catalog: the heading of a command's page, and what stands between
/// <c>&lt;!-- catalog: NAME --&gt;</c> and <c>&lt;!-- catalog: end --&gt;</c>.
/// </summary>
internal static partial class CatalogPages
{
    /// <summary>The page of the global options.</summary>
    public const string Global = "global-options.md";

    /// <summary>The pages of the commands.</summary>
    public static IEnumerable<string> Names => [.. Catalog.Commands.Select(PageOf), Global];

    /// <summary>The page of a command.</summary>
    public static string PageOf(Command command) => $"{command.Name.Replace(' ', '-')}.md";

    /// <summary>A page as it is.</summary>
    public static string Read(string name)
    {
        using var text = new StreamReader(typeof(CatalogPages).Assembly.GetManifestResourceStream($"page/commands/{name}")
            ?? throw new InvalidOperationException($"there is no page docs/commands/{name}"));
        return text.ReadToEnd();
    }

    /// <summary>Writes a page of the repository that this program was built in.</summary>
    public static void Write(string name, string text, [CallerFilePath] string thisFile = "") =>
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../docs/commands", name), text);

    /// <summary>A page as the catalog wants it.</summary>
    public static string Expected(string name)
    {
        Command? command = Array.Find(Catalog.Commands, command => PageOf(command) == name);
        string page = Part().Replace(Read(name), part => $"{part.Groups[1].Value}{Body(part.Groups[2].Value, command)}{part.Groups[3].Value}");
        return command is null ? page : $"# {HelpText.Usage(command)}\n{page[(page.IndexOf('\n') + 1)..]}";
    }

    /// <summary>The names of the parts of a page.</summary>
    public static IEnumerable<string> Parts(string name) => Part().Matches(Read(name)).Select(part => part.Groups[2].Value);

    private static string Body(string part, Command? command) => (part, command) switch
    {
        ("options", { Options: var options }) => OptionTable.Of(options),
        ("options", null) => OptionTable.WithVariables(Catalog.GlobalOptions),
        ("exit codes", { ExitCodes: var codes }) => $"Exit codes: {string.Join(", ", codes.Select(code => (int)code))}.\n",
        _ => throw new InvalidOperationException($"the catalog has no part {part}"),
    };

    [GeneratedRegex("(^<!-- catalog: ([a-z ]+) -->\n)(?:.*?)(^<!-- catalog: end -->$)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();
}
