using Ipvsctl.Yaml;

namespace Ipvsctl;

/// <summary>
/// Makes of what a user may type what the framework reads: options before or after the command, <c>--x=v</c> and <c>--x v</c>,
/// <c>-f=-</c>, <c>-f-</c> and <c>-f -</c> become the command's words, then options, each with its value behind it.
/// </summary>
internal static class ArgumentNormalizer
{
    private static readonly CommandLine.Option[] AllOptions =
        [.. CommandLine.Commands.SelectMany(command => command.Options), .. CommandLine.GlobalOptions];

    /// <summary>The command line in the framework's order.</summary>
    /// <exception cref="UsageException">There is no such command or option, or an option lacks its value.</exception>
    public static string[] Normalize(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        var given = new List<CommandLine.Option>();
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
            given.Add(option);
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

        Check(words, given);
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

    private static void Check(List<string> words, List<CommandLine.Option> given)
    {
        bool help = given.Exists(option => option.Name is "--help" or "--version");
        CommandLine.Command? command = Array.Find(CommandLine.Commands, one => IsNamed(one, words));
        if (command is null)
        {
            bool group = words.Count == 0 || CommandLine.CommandNames.Any(name => name.StartsWith($"{words[0]} ", StringComparison.Ordinal));
            if (group && (help || given.Count + words.Count == 0))
            {
                return;
            }

            string typed = string.Join(' ', words);
            throw new UsageException(
                $"{(words.Count == 0 ? "no command is given" : $"there is no command {typed}")}{NearestWord.Hint(typed, CommandLine.CommandNames)}: "
                + $"expected one of {string.Join(", ", CommandLine.CommandNames)}");
        }

        int arguments = words.Count - command.Name.Split(' ').Length;
        if (arguments > command.Arguments)
        {
            throw new UsageException($"{command.Name} does not know what to do with {words[^1]}: see ipvsctl {command.Name} --help");
        }

        if (given.Find(option => !command.Options.Contains(option) && !CommandLine.GlobalOptions.Contains(option)) is { } foreign)
        {
            throw new UsageException($"{command.Name} has no option {foreign.Name}: see ipvsctl {command.Name} --help");
        }
    }

    private static bool IsNamed(CommandLine.Command command, List<string> words)
    {
        string[] name = command.Name.Split(' ');
        return words.Count >= name.Length && words.GetRange(0, name.Length).SequenceEqual(name);
    }
}
