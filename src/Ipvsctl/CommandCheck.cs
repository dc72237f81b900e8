using Ipvsctl.Yaml;

namespace Ipvsctl;

/// <summary>
/// Checks that the words and options of a command line go together, which the framework does not do for a command without parameters, and
/// says otherwise by printing its help.
/// </summary>
internal static class CommandCheck
{
    /// <summary>Checks a command line.</summary>
    /// <exception cref="UsageException">There is no such command, or it does not know an option or a word, or lacks one.</exception>
    public static void Check(IReadOnlyList<string> words, IReadOnlyCollection<CommandLine.Option> options)
    {
        CommandLine.Command? command = Array.Find(CommandLine.Commands, one => IsNamed(one, words));
        if (command is null)
        {
            CheckForHelp(words, options);
            return;
        }

        // With nothing behind a command that needs something, the framework prints its help, and all is well for it.
        int arguments = words.Count - WordsOf(command).Length;
        if (arguments == 0 && command.Arguments is > 0 and < int.MaxValue && !AsksForHelp(options))
        {
            throw new UsageException($"{command.Name} lacks an argument: see ipvsctl {command.Name} --help");
        }

        if (arguments > command.Arguments)
        {
            throw new UsageException($"{command.Name} does not know what to do with {words[^1]}: see ipvsctl {command.Name} --help");
        }

        if (options.FirstOrDefault(option => !command.Options.Contains(option) && !CommandLine.GlobalOptions.Contains(option)) is { } foreign)
        {
            throw new UsageException($"{command.Name} has no option {foreign.Name}: see ipvsctl {command.Name} --help");
        }

        string[] missing = [.. command.Options.Where(option => option.Required && !options.Contains(option)).Select(option => option.Name)];
        if (missing.Length > 0 && !AsksForHelp(options))
        {
            throw new UsageException($"{command.Name} lacks {string.Join(" and ", missing)}: see ipvsctl {command.Name} --help");
        }
    }

    // Without a command, or with the first of two words, there is only help.
    private static void CheckForHelp(IReadOnlyList<string> words, IReadOnlyCollection<CommandLine.Option> options)
    {
        bool incomplete = words.Count == 0 || (words.Count == 1 && CommandLine.Commands.Any(command => WordsOf(command) is [var first, _] && first == words[0]));
        if (incomplete && (AsksForHelp(options) || words.Count + options.Count == 0))
        {
            return;
        }

        string typed = string.Join(' ', words);
        IEnumerable<string> names = CommandLine.Commands.Select(command => command.Name);
        string? whole = words.Count == 1 ? names.FirstOrDefault(name => name.StartsWith($"{typed} ", StringComparison.Ordinal)) : null;
        string hint = whole is null ? NearestWord.Hint(typed, names) : $" (did you mean {whole}?)";
        throw new UsageException(
            $"{(words.Count == 0 ? "no command is given" : $"there is no command {typed}")}{hint}: "
            + $"expected one of {string.Join(", ", names)}");
    }

    private static bool AsksForHelp(IReadOnlyCollection<CommandLine.Option> options) => options.Any(option => option.Name is "--help" or "--version");

    private static bool IsNamed(CommandLine.Command command, IReadOnlyList<string> words)
    {
        string[] name = WordsOf(command);
        return words.Count >= name.Length && words.Take(name.Length).SequenceEqual(name);
    }

    private static string[] WordsOf(CommandLine.Command command) => command.Name.Split(' ');
}
