using System.Globalization;
using ConsoleAppFramework;

namespace Ipvsctl.CommandLine;

/// <summary>
/// Describes the value of an option or argument, and is the framework's parser for it. The framework would take a value that looks like an
/// option for that option, so it never sees values as they were typed: <see cref="Encode"/> hides them, and the parser restores them.
/// </summary>
/// <param name="name">The value's name in help: FILE.</param>
/// <param name="kind">What it is.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ValueAttribute(string name, ValueKind kind = ValueKind.Text)
    : Attribute, IArgumentParser<string>, IArgumentParser<string[]>, IArgumentParser<int>
{
    // The one character that no argument of a process can contain.
    private const char Mark = '\0';

    /// <summary>The value's name in help.</summary>
    public string Name { get; } = name;

    /// <summary>What it is.</summary>
    public ValueKind Kind { get; } = kind;

    /// <summary>The words that it can be.</summary>
    public string[] Choices { get; init; } = [];

    /// <summary>The smallest number, or the shortest time in seconds.</summary>
    public int Minimum { get; init; }

    /// <summary>The largest number, or the longest time in seconds.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>Hides values from the framework, as one argument.</summary>
    public static string Encode(params IEnumerable<string> values) => string.Concat(values.Select(value => $"{Mark}{value}"));

    /// <summary>Restores a value.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out string result)
    {
        result = s[1..].ToString();
        return true;
    }

    /// <summary>Restores the values of an option that was given several times.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out string[] result)
    {
        result = s[1..].ToString().Split(Mark);
        return true;
    }

    /// <summary>Restores a number.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, out int result) =>
        int.TryParse(s[1..], NumberStyles.None, CultureInfo.InvariantCulture, out result);

    /// <summary>The text of a global option, which the framework does not hand to the parser.</summary>
    /// <param name="encoded">What the framework read; null if the option is not given.</param>
    /// <param name="defaultValue">The value of an option that is not given.</param>
    public static string Text(string? encoded, string defaultValue) =>
        encoded is not null && TryParse(encoded, out string value) ? value : defaultValue;

    /// <inheritdoc cref="Text"/>
    public static int Number(string? encoded, int defaultValue) =>
        encoded is not null && TryParse(encoded, out int number) ? number : defaultValue;

    /// <summary>The texts of a global option that may be repeated; none if it is not given.</summary>
    public static string[] List(string? encoded) =>
        encoded is not null && TryParse(encoded, out string[] values) ? values : [];
}
