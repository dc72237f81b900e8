using Ipvsctl.Yaml;

namespace Ipvsctl.CommandLine;

/// <summary>Checks the words and the names of the options of a command line.</summary>
internal static class CommandCheck
{
    // As many other programs spell --version.
    private const string Version = "V";

    /// <summary>Reports an unknown command, and every unknown, missing or unexpected argument or option.</summary>
    /// <param name="command">The command; null if it is unknown.</param>
    /// <param name="line">The command line; receives the mistakes.</param>
    public static void Check(Command? command, TypedLine line)
    {
        foreach (string unknown in line.UnknownOptions)
        {
            line.Problems.Add(UnknownOption(unknown, command));
        }

        if (command is not null)
        {
            CheckArguments(command, line, [.. line.Words.Skip(command.Words.Length)]);
            CheckOptions(command, line);
            CombinationCheck.Check(command, line);
        }
        else if (line.Words.Count > 0 ? !line.HasDoubtfulWord : line.UnknownOptions.Count == 0)
        {
            line.Problems.Add(UnknownCommand(line.Words));
        }
    }

    /// <summary>Describes a missing or unknown command.</summary>
    public static string UnknownCommand(IReadOnlyList<string> words)
    {
        string typed = ValueCheck.Shown(string.Join(' ', words));
        string problem = words.Count == 0 ? "no command is given"
            : Nearest(words) is { } nearest ? $"there is no command {typed} (did you mean {nearest}?)"
            : $"there is no command {typed}";
        return $"{problem}: expected one of {string.Join(", ", Catalog.Commands.Select(command => command.Name))}";
    }

    private static string UnknownOption(string unknown, Command? command)
    {
        IEnumerable<Option> known = command is null
            ? Catalog.AllOptions
            : [.. command.Options, .. Catalog.GlobalOptions.Where(command.Accepts)];
        string hint = NearestOption(unknown, known) is { } nearest ? $" (did you mean {nearest}?)" : "";
        return $"there is no option {unknown}{hint}: see ipvsctl {(command is null ? "" : $"{command.Name} ")}--help";
    }

    // Compares long names without their dashes, which would make all names look alike.
    private static string? NearestOption(string unknown, IEnumerable<Option> known)
    {
        string word = unknown.Split('=')[0].TrimStart('-');
        return word == Version ? "--version"
            : word.Length == 1 ? known.FirstOrDefault(option => string.Equals(option.Short, $"-{word}", StringComparison.OrdinalIgnoreCase))?.Short
            : NearestWord.Find(word, known.Select(option => option.Name.TrimStart('-'))) is { } name ? $"--{name}" : null;
    }

    private static void CheckArguments(Command command, TypedLine line, string[] words)
    {
        if (line.HasDoubtfulWord)
        {
            return;
        }

        if (words.Length > command.Arguments.Length && !command.Arguments.Any(argument => argument.Repeats))
        {
            string[] extra = words[command.Arguments.Length..];
            string hint = TypedLine.Find(extra[0]) is not null
                ? ": options must come before --"
                : SuggestOptions(command, line, extra) ?? $": see ipvsctl {command.Name} --help";
            line.Problems.Add($"unexpected argument {ValueCheck.Shown(extra[0])}{hint}");
        }
        else
        {
            CheckRequiredOptions(command, line);
        }

        if (command.Arguments.Skip(words.Length).FirstOrDefault(argument => argument.Required) is { } missing)
        {
            line.Problems.Add($"{command.Name}: {missing.Value.Name} is missing");
        }
    }

    private static void CheckRequiredOptions(Command command, TypedLine line)
    {
        string[] missing = [.. command.Options.Where(option => option.Required && !line.Has(option.Name)).Select(option => option.Name)];
        if (missing.Length > 0)
        {
            line.Problems.Add($"{command.Name} needs {string.Join(" and ", missing)}");
        }
    }

    private static void CheckOptions(Command command, TypedLine line)
    {
        Option[] allowed = [.. command.Options, .. Catalog.GlobalOptions];
        foreach (TypedOption typed in line.Options.Where(typed => !allowed.Any(option => option.Name == typed.Option.Name)))
        {
            line.Problems.Add($"{command.Name} has no option {typed.FullName}: see ipvsctl {command.Name} --help");
        }
    }

    // Tries the first word of a two-word name, then two-word names, then one-word names.
    private static string? Nearest(IReadOnlyList<string> words)
    {
        string[] names = [.. Catalog.Commands.SelectMany(command => command.Aliases.Prepend(command.Name))];
        return (words.Count == 1 ? Array.Find(names, name => name.StartsWith($"{words[0]} ", StringComparison.Ordinal)) : null)
            ?? NearestWord.Find(string.Join(' ', words.Take(2)), names.Where(name => name.Contains(' ')))
            ?? NearestWord.Find(words[0], names.Where(name => !name.Contains(' ')));
    }

    // Suggests options for unexpected arguments: the required options, or else the model file.
    private static string? SuggestOptions(Command command, TypedLine line, string[] extra)
    {
        Option[] missing = [.. command.Options.Where(option => !line.Has(option.Name) && (option.Required || option.Value?.Kind == ValueKind.File))];
        Option[] suggested = [.. missing.Where(option => option.Required)];
        if (suggested.Length == 0)
        {
            suggested = [.. missing.Take(1)];
        }

        return suggested.Length == extra.Length && extra.All(word => word.Length > 0)
            ? $" (did you mean {string.Join(' ', suggested.Zip(extra, (option, word) => $"{option.Short ?? option.Name} {word}"))}?)"
            : null;
    }
}
