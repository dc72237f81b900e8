using System.Globalization;

namespace Ipvsctl.CommandLine;

/// <summary>Formats the notes that help appends to an option or argument: choices, range, default and environment variable.</summary>
internal static class ValueNotes
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;

    /// <summary>Formats the notes on an option, each with a leading space.</summary>
    public static string Format(Option option) => Join(
    [
        .. Rule(option.Value),
        .. option.Default is { } defaultValue ? [$"default: {Spell(option.Value!.Kind, defaultValue)}"] : Array.Empty<string>(),
        .. option.Repeats ? ["may be repeated"] : Array.Empty<string>(),
        .. option.Variable is { } variable ? [$"env: {variable}"] : Array.Empty<string>(),
    ]);

    /// <summary>Formats the notes on an argument, each with a leading space.</summary>
    public static string Format(Argument argument) => Join(Rule(argument.Value));

    /// <summary>Formats a default as a user would type it: 5m for 300 seconds.</summary>
    public static string Spell(ValueKind kind, string defaultValue) => kind != ValueKind.Duration ? defaultValue
        : int.Parse(defaultValue, CultureInfo.InvariantCulture) switch
        {
            > 0 and var seconds when seconds % Hour == 0 => $"{seconds / Hour}h",
            > 0 and var seconds when seconds % Minute == 0 => $"{seconds / Minute}m",
            var seconds => $"{seconds}s",
        };

    /// <summary>Describes the allowed values: the choices, or the range.</summary>
    public static IEnumerable<string> Rule(Value? value) => value switch
    {
        { Kind: ValueKind.Choice, Choices: var choices } => [$"one of: {string.Join(", ", choices)}"],
        { Kind: ValueKind.Number or ValueKind.Seconds, Maximum: { } maximum } => [$"{value.Minimum} to {maximum}"],
        _ => [],
    };

    private static string Join(IEnumerable<string> notes) => string.Concat(notes.Select(note => $" [{note.Replace(' ', HelpWriter.FixedSpace)}]"));
}
