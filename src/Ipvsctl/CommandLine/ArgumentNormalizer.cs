using Ipvsctl.Hosting;
using Ipvsctl.Parameters;

namespace Ipvsctl.CommandLine;

/// <summary>
/// Converts a command line to the form that the framework reads: the command's words, its arguments, then each option once with its long
/// name. Adds the defaults from the environment. Reports every mistake, so that the framework never has to.
/// </summary>
internal static class ArgumentNormalizer
{
    private const string Help = "help";

    /// <summary>Returns the arguments for the framework.</summary>
    /// <param name="line">The command line as typed.</param>
    /// <param name="variables">The environment variables.</param>
    /// <exception cref="UsageException">The command or an option is unknown, or a value is missing or invalid.</exception>
    public static string[] Normalize(TypedLine line, EnvironmentVariables variables)
    {
        Command? command = Catalog.Find(line.Words);
        CommandCheck.CheckOptionNames(line, command);
        if (line.Has("--help") || (line.Words.Count == 0 && !line.Options.Any()))
        {
            return [Help, .. Encode(line.Words)];
        }

        if (command is null)
        {
            throw CommandCheck.UnknownCommand(line.Words);
        }

        // An alias has as many words as the name.
        string[] arguments = [.. line.Words.Skip(command.Words.Length)];
        CommandCheck.Check(command, line, arguments);
        return
        [
            .. command.Words,
            .. Arguments(command, arguments),
            .. command.Options.Where(option => line.Has(option.Name)).SelectMany(option => Typed(option, line.Values(option.Name))),
            .. Catalog.GlobalOptions.Where(command.Accepts).SelectMany(option => Global(option, line, variables)),
        ];
    }

    // Passes all values of a repeated argument to the framework as one.
    private static IEnumerable<string> Arguments(Command command, string[] words)
    {
        foreach ((Argument argument, int i) in command.Arguments.Select((argument, i) => (argument, i)).Where(one => one.i < words.Length))
        {
            string what = $"the {argument.Value.Name.ToLowerInvariant()}";
            string[] values = [.. (argument.Repeats ? words[i..] : words[i..(i + 1)]).Select(word => ValueCheck.Canonical(what, argument.Value, word))];
            yield return ValueAttribute.Encode(values);
        }
    }

    private static IEnumerable<string> Global(Option option, TypedLine line, EnvironmentVariables variables) =>
        line.Has(option.Name) ? Typed(option, line.Values(option.Name))
        : option.Variable is { } name ? FromEnvironment(option, name, variables[name])
        : [];

    private static IEnumerable<string> FromEnvironment(Option option, string name, string? text)
    {
        if (option.Value is null)
        {
            return VariableSwitch.IsOn(name, text) ? [option.Name] : [];
        }

        string[] values = string.IsNullOrEmpty(text) ? []
            : option.VariableIsList ? UrlText.Split(text)
            : [text];
        return values.Length == 0 ? [] : Typed(option, values);
    }

    private static IEnumerable<string> Typed(Option option, IReadOnlyList<string> values) => option.Value is { } value
        ? [option.Name, ValueAttribute.Encode(values.Select(text => ValueCheck.Canonical(option.Name, value, text)))]
        : [option.Name];

    private static IEnumerable<string> Encode(List<string> words) => words.Count == 0 ? [] : [ValueAttribute.Encode(words)];
}
