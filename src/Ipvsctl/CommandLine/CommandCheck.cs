using Ipvsctl.Yaml;

namespace Ipvsctl.CommandLine;

/// <summary>Checks the arguments and options of a command line.</summary>
internal static class CommandCheck
{
    /// <summary>Checks that every option exists.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="command">Its command; null if the command is unknown.</param>
    /// <exception cref="UsageException">An option is unknown.</exception>
    public static void CheckOptionNames(TypedLine line, Command? command)
    {
        if (line.UnknownOption is not { } unknown)
        {
            return;
        }

        // Compares without the dashes, which would make all names look alike.
        IEnumerable<Option> known = command is null
            ? Catalog.AllOptions
            : [.. command.Options, .. Catalog.GlobalOptions.Where(command.Accepts)];
        string? nearest = NearestWord.Find(unknown.TrimStart('-'), known.Select(option => option.Name.TrimStart('-')));
        string hint = nearest is null ? "" : $" (did you mean --{nearest}?)";
        throw new UsageException($"there is no option {unknown}{hint}: see ipvsctl {(command is null ? "" : $"{command.Name} ")}--help");
    }

    /// <summary>Checks that no argument or option of a command is missing or unexpected.</summary>
    /// <param name="command">The command.</param>
    /// <param name="line">The command line.</param>
    /// <param name="arguments">The words after the command's name.</param>
    /// <exception cref="UsageException">An argument or option is missing or unexpected.</exception>
    public static void Check(Command command, TypedLine line, string[] arguments)
    {
        if (arguments.Length > command.Arguments.Length && !command.Arguments.Any(argument => argument.Repeats))
        {
            string[] extra = arguments[command.Arguments.Length..];
            string hint = SuggestOptions(command, line, extra) ?? $": see ipvsctl {command.Name} --help";
            throw new UsageException($"unexpected argument {extra[0]}{hint}");
        }

        IEnumerable<Option> allowed = command.Options.Concat(Catalog.GlobalOptions);
        if (line.Options.FirstOrDefault(name => !allowed.Any(option => option.Name == name)) is { } unsupported)
        {
            throw new UsageException($"{command.Name} has no option {unsupported}: see ipvsctl {command.Name} --help");
        }

        if (command.Arguments.Skip(arguments.Length).FirstOrDefault(argument => argument.Required) is { } argument)
        {
            throw new UsageException($"{command.Name}: {argument.Value.Name} is missing");
        }

        string[] missing = [.. command.Options.Where(option => option.Required && !line.Has(option.Name)).Select(option => option.Name)];
        if (missing.Length > 0)
        {
            throw new UsageException($"{command.Name} needs {string.Join(" and ", missing)}");
        }
    }

    /// <summary>Creates the error for a missing or unknown command.</summary>
    public static UsageException UnknownCommand(IReadOnlyList<string> words)
    {
        string typed = string.Join(' ', words);
        string problem = words.Count == 0 ? "no command is given"
            : Nearest(words) is { } nearest ? $"there is no command {typed} (did you mean {nearest}?)"
            : $"there is no command {typed}";
        return new UsageException($"{problem}: expected one of {string.Join(", ", Catalog.Commands.Select(command => command.Name))}");
    }

    // Tries the first word of a two-word name, then two-word names, then one-word names.
    private static string? Nearest(IReadOnlyList<string> words)
    {
        string[] names = [.. Catalog.Commands.Select(command => command.Name)];
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

        return suggested.Length == extra.Length
            ? $" (did you mean {string.Join(' ', suggested.Zip(extra, (option, word) => $"{option.Short ?? option.Name} {word}"))}?)"
            : null;
    }
}
