namespace Ipvsctl.CommandLine;

/// <summary>All commands and options. The generator creates the lists from the command methods and the record of global options.</summary>
internal static partial class Catalog
{
    /// <summary>Every option, command options first. An option of several commands appears once per command.</summary>
    public static IEnumerable<Option> AllOptions => Commands.SelectMany(command => command.Options).Concat(GlobalOptions);

    /// <summary>Finds the command whose name or alias begins the words; null if there is none.</summary>
    public static Command? Find(IReadOnlyList<string> words) => Array.Find(
        Commands,
        command => Begins(words, command.Words) || command.Aliases.Any(alias => Begins(words, alias.Split(' '))));

    private static bool Begins(IReadOnlyList<string> words, string[] name) =>
        words.Count >= name.Length && words.Take(name.Length).SequenceEqual(name);
}
