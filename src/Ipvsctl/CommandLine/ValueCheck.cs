using System.Globalization;
using Ipvsctl.Changes;
using Ipvsctl.Files;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.CommandLine;

/// <summary>Checks values by their kind.</summary>
/// <param name="problems">Receives the mistakes.</param>
internal sealed class ValueCheck(UsageProblems problems)
{
    /// <summary>Checks the value of an option, and returns it in the form that the command reads.</summary>
    public string Canonical(Option option, string text) => Canonical(option.Name, $"{option.Name}: ", option.Value!, text);

    /// <summary>Checks an argument, and returns it in the form that the command reads.</summary>
    public string Canonical(Argument argument, string text) =>
        Canonical($"the {argument.Value.Name.ToLowerInvariant()}", "", argument.Value, text);

    /// <summary>Joins words as alternatives: yaml, json, table or ipvsadm.</summary>
    public static string Alternatives(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";

    /// <summary>A text as a message shows it: an empty one, or one with spaces at an end, in quotes.</summary>
    public static string Shown(string text) => text.Length == 0 || text.Trim() != text ? $"\"{text}\"" : text;

    // Returns a time in seconds, and anything else as typed. An address carries its text in its own message.
    private string Canonical(string what, string prefix, Value value, string text)
    {
        (string canonical, string? problem) = value.Kind switch
        {
            ValueKind.Number => (text, Number(what, value, text)),
            ValueKind.Duration => Seconds(what, value, text),
            ValueKind.Choice => (text, Choice(what, value, text)),
            ValueKind.RemovalLimit => (text, RemovalLimit.TryParse(text, out _) ? null : $"{what} {text}: expected {RemovalLimit.Expected}"),
            ValueKind.Service => (text, Service(prefix, text)),
            ValueKind.Destination => (text, Destination(prefix, text)),
            ValueKind.ServiceOrDestination => (text, ProtectedAddress.TryParse(text, out _)
                ? null
                : $"{what} {text}: expected {ProtectedAddress.Expected}"),
            _ => (text, null),
        };
        if (problem is not null)
        {
            problems.Add(problem);
        }

        return canonical;
    }

    private static string? Number(string what, Value value, string text)
    {
        if (text.Length == 0)
        {
            return $"{what} is empty: expected a number from {Range(value)}";
        }

        if (text[0] == '+' && IsDigits(text.AsSpan(1)))
        {
            return $"{what} {text} has a sign: expected a number from {Range(value)}";
        }

        if (!IsDigits(text.AsSpan().TrimStart('-')))
        {
            return $"{what} {Shown(text)} is not a whole number: expected a number from {Range(value)}";
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= value.Minimum && number <= (value.Maximum ?? int.MaxValue)
            ? null
            : $"{what} {text} is out of range: expected a number from {Range(value)}";
    }

    // A negative time is a time that is out of range. Leading zeros are no mistake here, because no shell reads them as octal.
    private static (string Canonical, string? Problem) Seconds(string what, Value value, string text)
    {
        bool isNegative = text.StartsWith('-');
        if (!Duration.TryParse(WithoutLeadingZeros(isNegative ? text[1..] : text), out uint seconds))
        {
            return (text, $"{what} {Shown(text)} is not a time: expected {Duration.Spellings}");
        }

        return !isNegative && seconds >= value.Minimum && seconds <= (value.Maximum ?? int.MaxValue)
            ? (seconds.ToString(CultureInfo.InvariantCulture), null)
            : (text, $"{what} {text} is out of range: expected {ValueNotes.Range(value)}");
    }

    private static string WithoutLeadingZeros(string text)
    {
        string trimmed = text.TrimStart('0');
        return trimmed.Length > 0 && char.IsAsciiDigit(trimmed[0]) ? trimmed : text.Length == trimmed.Length ? text : $"0{trimmed}";
    }

    private static string? Choice(string what, Value value, string text) => value.Choices.Contains(text)
        ? null
        : $"{what} {Shown(text)} is unknown{NearestWord.Hint(text, value.Choices)}: expected {Alternatives(value.Choices)}";

    private static string? Service(string prefix, string text) => ServiceIdentity.TryParse(text, out _, out string? problem) ? null
        : AddressHint.Service(text) is { } meant ? $"{prefix}{Shown(text)} is not the address of a service (did you mean {meant}?)"
        : $"{prefix}{problem}: expected {ServiceIdentity.Expected}";

    private static string? Destination(string prefix, string text) => DestinationIdentity.TryParse(text, out _, out _, out string? problem) ? null
        : AddressHint.Destination(text) is { } meant ? $"{prefix}{Shown(text)} is the address of a service (did you mean {meant}?)"
        : $"{prefix}{problem}: expected {DestinationIdentity.Expected}";

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static string Range(Value value) =>
        value.Maximum is { } maximum ? $"{value.Minimum} to {maximum}" : $"{value.Minimum} or more";
}
