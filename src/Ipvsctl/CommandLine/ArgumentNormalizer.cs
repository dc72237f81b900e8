using Ipvsctl.Hosting;
using Ipvsctl.Parameters;

namespace Ipvsctl.CommandLine;

/// <summary>
/// Converts a command line to the form that the framework reads: the command's words, its arguments, then each option once with its long
/// name. Adds the defaults from the environment. Reports every mistake, so that the framework never has to.
/// </summary>
/// <param name="line">The command line as typed.</param>
/// <param name="variables">The environment variables.</param>
internal sealed class ArgumentNormalizer(TypedLine line, EnvironmentVariables variables)
{
    private const string Help = "help";

    private readonly ValueCheck _values = new(line.Problems);

    /// <summary>Returns the arguments for the framework.</summary>
    /// <param name="line">The command line as typed.</param>
    /// <param name="variables">The environment variables.</param>
    /// <exception cref="UsageException">The command line has mistakes.</exception>
    public static string[] Normalize(TypedLine line, EnvironmentVariables variables) => new ArgumentNormalizer(line, variables).Normalize();

    // Help wins over every mistake except an unknown command.
    private string[] Normalize()
    {
        if (line.IsEmpty || line.Has("--help"))
        {
            return [Help, .. Encode(line.Words)];
        }

        Command? command = Catalog.Find(line.Words);
        CommandCheck.Check(command, line);
        string[] normalized = command is null ? [] : [.. Normalize(command)];
        line.Problems.ThrowIfAny();
        return normalized;
    }

    // An alias has as many words as the name.
    private IEnumerable<string> Normalize(Command command) =>
    [
        .. command.Words,
        .. Arguments(command, [.. line.Words.Skip(command.Words.Length)]),
        .. command.Options.Where(option => line.Has(option.Name)).SelectMany(option => Typed(option, line.Values(option.Name))),
        .. Catalog.GlobalOptions.Where(command.Accepts).SelectMany(Global),
    ];

    // Passes all values of a repeated argument to the framework as one.
    private IEnumerable<string> Arguments(Command command, string[] words)
    {
        for (int i = 0; i < Math.Min(command.Arguments.Length, words.Length); i++)
        {
            Argument argument = command.Arguments[i];
            string[] values = [.. (argument.Repeats ? words[i..] : words[i..(i + 1)]).Select(word => line.HasDoubtfulWord ? word : _values.Canonical(argument, word))];
            yield return ValueAttribute.Encode(values);
        }
    }

    private IEnumerable<string> Global(Option option) =>
        line.Has(option.Name) ? Typed(option, line.Values(option.Name))
        : option.Variable is { } name ? FromEnvironment(option, name, variables[name])
        : [];

    private IEnumerable<string> FromEnvironment(Option option, string name, string? text)
    {
        if (option.Value is null)
        {
            return VariableSwitch.IsOn(name, text, line.Problems) ? [option.Name] : [];
        }

        string[] values = string.IsNullOrEmpty(text) ? []
            : option.VariableIsList ? UrlText.Split(text)
            : [text];
        return values.Length == 0 ? [] : Typed(option, values);
    }

    private IEnumerable<string> Typed(Option option, IReadOnlyList<string> values) => option.Value is null
        ? [option.Name]
        : [option.Name, ValueAttribute.Encode(values.Select(text => _values.Canonical(option, text)))];

    private static IEnumerable<string> Encode(List<string> words) => words.Count == 0 ? [] : [ValueAttribute.Encode(words)];
}
