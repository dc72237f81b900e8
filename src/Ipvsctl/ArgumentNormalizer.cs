using Ipvsctl.Yaml;

namespace Ipvsctl;

/// <summary>
/// Makes of what a user may type what the framework reads: options before or after the command, <c>--x=v</c> and <c>--x v</c>,
/// <c>-f=-</c>, <c>-f-</c> and <c>-f -</c> become the command's words, then options, each once, with its value behind it.
/// </summary>
internal static class ArgumentNormalizer
{
    /// <summary>What divides the values of an option that was given several times: the one character that no argument can hold.</summary>
    public const char Separator = '\0';

    private static readonly CommandLine.Option[] AllOptions =
        [.. CommandLine.Commands.SelectMany(command => command.Options), .. CommandLine.GlobalOptions];

    /// <summary>The command line in the framework's order.</summary>
    /// <exception cref="UsageException">There is no such command or option, or an option lacks its value.</exception>
    public static string[] Normalize(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        var options = new Dictionary<CommandLine.Option, string?>();
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (!IsOption(argument))
            {
                words.Add(argument);
                continue;
            }

            (CommandLine.Option option, string? value) = Parse(argument);
            if (option.TakesValue)
            {
                value ??= ++i < arguments.Count ? arguments[i] : throw new UsageException($"{argument} needs a value behind it");
            }
            else if (value is not null)
            {
                throw new UsageException($"{option.Name} takes no value, {value} stands behind it");
            }

            // What a script leaves when its variable is not set must not stand for "not given": a limit or a namespace would be lost silently.
            // A file without a name is one that cannot be read, as it was in the Go tool.
            if (value is "" && option.Name != "--file")
            {
                throw new UsageException($"{option.Name} is given without a value");
            }

            Add(options, option, value);
        }

        // The word of those who come from terraform.
        if (words is ["plan", ..])
        {
            words[0] = "diff";
        }

        CommandCheck.Check(words, options.Keys);

        // The framework sees it only if it stands alone.
        if (options.Keys.FirstOrDefault(option => option.Name == "--version") is { Name: var version })
        {
            return [version];
        }

        return [.. Together(words), .. options.SelectMany(one => one.Value is null ? [one.Key.Name] : new[] { one.Key.Name, one.Value })];
    }

    // A command that takes any number of words gets them as one, divided as the values of an option are.
    private static IEnumerable<string> Together(List<string> words)
    {
        bool any = words.Count > 1 && Array.Exists(CommandLine.Commands, command => command.Name == words[0] && command.Arguments == int.MaxValue);
        return any ? [words[0], string.Join(Separator, words.Skip(1))] : words;
    }

    private static void Add(Dictionary<CommandLine.Option, string?> options, CommandLine.Option option, string? value)
    {
        if (options.TryAdd(option, value))
        {
            return;
        }

        // A switch may be turned on twice; of a single value nobody could say which one is meant.
        if (option.TakesValue)
        {
            options[option] = option.Repeats
                ? $"{options[option]}{Separator}{value}"
                : throw new UsageException($"{option.Name} is given twice: expected it once");
        }
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
            return (Find(option => option.Name == name, name), equals < 0 ? null : argument[(equals + 1)..]);
        }

        CommandLine.Option found = Find(option => option.Short == argument[..2], argument);
        return argument.Length == 2
            ? (found, null)
            : (found, argument[2] == '=' ? argument[3..] : argument[2..]);
    }

    private static CommandLine.Option Find(Predicate<CommandLine.Option> wanted, string name) =>
        Array.Find(AllOptions, wanted)
        ?? throw new UsageException($"there is no option {name}{NearestWord.Hint(name, AllOptions.Select(option => option.Name))}: see ipvsctl --help");
}
