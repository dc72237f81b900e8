using System.Globalization;

namespace Ipvsctl.CommandLine;

/// <summary>Formats the notes that help appends to an option or argument: choices, range, default and environment variable.</summary>
internal static class ValueNotes
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

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
    public static string Spell(ValueKind kind, string defaultValue) =>
        kind == ValueKind.Duration ? Spell(int.Parse(defaultValue, CultureInfo.InvariantCulture)) : defaultValue;

    /// <summary>Formats the allowed times: 1s to 1h.</summary>
    public static string Range(Value value) =>
        value.Maximum is { } maximum ? $"{Spell(value.Minimum)} to {Spell(maximum)}" : $"{Spell(value.Minimum)} or more";

    /// <summary>Describes the allowed values: the choices, or the range.</summary>
    public static IEnumerable<string> Rule(Value? value) => value switch
    {
        { Kind: ValueKind.Choice, Choices: var choices } => [$"one of: {string.Join(", ", choices)}"],
        { Kind: ValueKind.Number, Maximum: { } maximum } => [$"{value.Minimum} to {maximum}"],
        { Kind: ValueKind.Duration, Maximum: not null } => [Range(value)],
        _ => [],
    };

    private static string Spell(int seconds) => seconds switch
    {
        > 0 when seconds % Day == 0 => $"{seconds / Day}d",
        > 0 when seconds % Hour == 0 => $"{seconds / Hour}h",
        > 0 when seconds % Minute == 0 => $"{seconds / Minute}m",
        _ => $"{seconds}s",
    };

    private static string Join(IEnumerable<string> notes) => string.Concat(notes.Select(note => $" [{note.Replace(' ', HelpWriter.FixedSpace)}]"));
}
