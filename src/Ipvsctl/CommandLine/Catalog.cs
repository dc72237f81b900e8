namespace Ipvsctl.CommandLine;

/// <summary>Everything that can be typed. The generator lists it from the commands' methods and the record of the global options.</summary>
internal static partial class Catalog
{
    /// <summary>Every option, those of the commands first; options of several commands come once for each.</summary>
    public static IEnumerable<Option> AllOptions => Commands.SelectMany(command => command.Options).Concat(GlobalOptions);

    /// <summary>The command whose name, or other name, the words begin with; null if there is none.</summary>
    public static Command? Find(IReadOnlyList<string> words) => Array.Find(
        Commands,
        command => Begins(words, command.Words) || command.Aliases.Any(alias => Begins(words, alias.Split(' '))));

    private static bool Begins(IReadOnlyList<string> words, string[] name) =>
        words.Count >= name.Length && words.Take(name.Length).SequenceEqual(name);
}
