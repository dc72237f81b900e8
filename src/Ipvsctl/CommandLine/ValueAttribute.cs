using System.Globalization;
using ConsoleAppFramework;

namespace Ipvsctl.CommandLine;

/// <summary>
/// Describes the value of an option or argument, and parses it for the framework. The framework would mistake a value that looks like an
/// option for that option. So <see cref="Encode"/> hides each value from it, and the parser restores the value.
/// </summary>
/// <param name="name">The value's name in help: FILE.</param>
/// <param name="kind">Its kind, which selects the check.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ValueAttribute(string name, ValueKind kind = ValueKind.Text)
    : Attribute, IArgumentParser<string>, IArgumentParser<string[]>, IArgumentParser<int>
{
    // The only character that a process argument cannot contain.
    private const char Mark = '\0';

    /// <summary>The value's name in help.</summary>
    public string Name { get; } = name;

    /// <summary>Its kind, which selects the check.</summary>
    public ValueKind Kind { get; } = kind;

    /// <summary>The allowed words.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>The minimum of a number, or of a time in seconds.</summary>
    public int Minimum { get; init; }

    /// <summary>The maximum of a number, or of a time in seconds.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>Encodes values as one argument that the framework cannot mistake for an option.</summary>
    public static string Encode(params IEnumerable<string> values) => string.Concat(values.Select(value => $"{Mark}{value}"));

    /// <summary>Decodes a value.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out string result)
    {
        result = s[1..].ToString();
        return true;
    }

    /// <summary>Decodes the values of a repeated option.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out string[] result)
    {
        result = s[1..].ToString().Split(Mark);
        return true;
    }

    /// <summary>Decodes a number.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out int result) =>
        int.TryParse(s[1..], NumberStyles.None, CultureInfo.InvariantCulture, out result);

    /// <summary>Decodes a global option, which the framework does not pass to the parser.</summary>
    /// <param name="encoded">The encoded value; null if the option is omitted.</param>
    /// <param name="defaultValue">The value of an omitted option.</param>
    public static string Text(string? encoded, string defaultValue) =>
        encoded is not null && TryParse(encoded, out string value) ? value : defaultValue;

    /// <inheritdoc cref="Text"/>
    public static int Number(string? encoded, int defaultValue) =>
        encoded is not null && TryParse(encoded, out int number) ? number : defaultValue;

    /// <summary>Decodes the values of a repeatable global option; empty if it is omitted.</summary>
    public static string[] List(string? encoded) =>
        encoded is not null && TryParse(encoded, out string[] values) ? values : [];
}
