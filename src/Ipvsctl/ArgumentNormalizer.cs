using Ipvsctl.Yaml;

namespace Ipvsctl;

/// <summary>
/// Makes of what a user may type what the framework reads: options before or after the command, <c>--x=v</c> and <c>--x v</c>,
/// <c>-f=-</c>, <c>-f-</c> and <c>-f -</c> become the command's words, then options, each with its value behind it.
/// </summary>
internal static class ArgumentNormalizer
{
    /// <summary>The command line in the framework's order.</summary>
    /// <exception cref="UsageException">There is no such command or option, or an option lacks its value.</exception>
    public static string[] Normalize(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        var options = new List<string>();
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (!IsOption(argument))
            {
                words.Add(argument);
                continue;
            }

            (CommandLine.Option option, string? value) = Parse(argument);
            options.Add(option.Name);
            if (option.TakesValue)
            {
                options.Add(value ?? (++i < arguments.Count ? arguments[i] : throw new UsageException($"{argument} needs a value behind it")));
            }
            else if (value is not null)
            {
                throw new UsageException($"{option.Name} takes no value, {value} stands behind it");
            }
        }

        CheckCommand(words, options);
        return [.. words, .. options];
    }

    // "-" is a file, and "-1" is a number.
    private static bool IsOption(string argument) =>
        argument.Length > 1 && argument[0] == '-' && !char.IsAsciiDigit(argument[1]);

    private static (CommandLine.Option Option, string? Value) Parse(string argument)
    {
        if (argument.StartsWith("--", StringComparison.Ordinal))
        {
            int equals = argument.IndexOf('=');
            string name = equals < 0 ? argument : argument[..equals];
            return (
                Find(option => option.Name == name, name),
                equals < 0 ? null : argument[(equals + 1)..]);
        }

        CommandLine.Option found = Find(option => option.Short == argument[..2], argument);
        return argument.Length == 2
            ? (found, null)
            : (found, argument[2] == '=' ? argument[3..] : argument[2..]);
    }

    private static CommandLine.Option Find(Predicate<CommandLine.Option> wanted, string name)
    {
        // The framework takes one dash for two; so do we, in what we propose.
        IEnumerable<string> known = CommandLine.Options.Select(option => option.Name);
        string word = name.StartsWith("--", StringComparison.Ordinal) ? name : $"-{name}";
        return Array.Find(CommandLine.Options, wanted)
            ?? throw new UsageException($"there is no option {name}{NearestWord.Hint(word, known)}: see ipvsctl --help");
    }

    private static void CheckCommand(List<string> words, List<string> options)
    {
        if (words.Count == 0)
        {
            if (options.Count > 0 && options[0] is not ("--help" or "--version"))
            {
                throw new UsageException($"no command is given: expected one of {string.Join(", ", CommandLine.Commands)}");
            }

            return;
        }

        string command = words is ["set", .. var rest] ? $"set {(rest.Count > 0 ? rest[0] : "")}" : words[0];
        if (!CommandLine.Commands.Contains(command) && !(command == "set " && options.Contains("--help")))
        {
            throw new UsageException(
                $"there is no command {command.Trim()}{NearestWord.Hint(command.Trim(), CommandLine.Commands)}: expected one of {string.Join(", ", CommandLine.Commands)}");
        }
    }
}
