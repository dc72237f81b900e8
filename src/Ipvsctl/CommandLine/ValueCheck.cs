using System.Globalization;
using Ipvsctl.Files;
using Ipvsctl.Yaml;

namespace Ipvsctl.CommandLine;

/// <summary>Checks values by their kind.</summary>
internal static class ValueCheck
{
    private const string Spellings = "90, 90s, 5m or 1h";

    /// <summary>Checks a value and returns it in the form that the command reads: a time in seconds, anything else as typed.</summary>
    /// <param name="what">The name of the option or argument, for messages.</param>
    /// <param name="value">Describes the allowed values.</param>
    /// <param name="text">The value as typed.</param>
    /// <exception cref="UsageException">The value is not allowed.</exception>
    public static string Canonical(string what, Value value, string text) => value.Kind switch
    {
        ValueKind.Number => Number(what, value, text, $"a number from {Range(value)}"),
        ValueKind.Seconds => Number(what, value, text, $"{Range(value)} seconds"),
        ValueKind.Duration => Seconds(what, value, text),
        ValueKind.Choice => Choice(what, value, text),
        _ => text,
    };

    /// <summary>Joins words as alternatives: yaml, json, table or ipvsadm.</summary>
    public static string Alternatives(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";

    private static string Number(string what, Value value, string text, string range)
    {
        bool isNumber = text.AsSpan().TrimStart('-') is { Length: > 0 } digits && !digits.ContainsAnyExceptInRange('0', '9');
        if (!isNumber)
        {
            throw new UsageException($"{what} {Quoted(text)} is not a whole number: expected {range}");
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= value.Minimum && number <= (value.Maximum ?? int.MaxValue)
            ? text
            : throw new UsageException($"{what} {text} is out of range: expected {range}");
    }

    private static string Seconds(string what, Value value, string text)
    {
        if (!Duration.TryParse(text, out uint seconds))
        {
            throw new UsageException($"{what} {Quoted(text)} is not a time: expected {Spellings}");
        }

        return seconds >= value.Minimum && seconds <= (value.Maximum ?? int.MaxValue)
            ? seconds.ToString(CultureInfo.InvariantCulture)
            : throw new UsageException($"{what} {text} is out of range: expected {Range(value)} seconds, as {Spellings}");
    }

    private static string Choice(string what, Value value, string text) => value.Choices.Contains(text)
        ? text
        : throw new UsageException($"{what} {text} is unknown{NearestWord.Hint(text, value.Choices)}: expected {Alternatives(value.Choices)}");

    private static string Range(Value value) =>
        value.Maximum is { } maximum ? $"{value.Minimum} to {maximum}" : $"{value.Minimum} or more";

    private static string Quoted(string text) => text.Length == 0 ? "\"\"" : text;
}
