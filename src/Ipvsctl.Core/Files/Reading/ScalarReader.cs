using System.Globalization;
using Ipvsctl.Model;
using Ipvsctl.Yaml;

namespace Ipvsctl.Files;

/// <summary>
/// Reads typed values from scalars. An invalid value is reported and returns null. Numbers follow YAML's core schema. Numbers that YAML 1.1
/// reads differently (<c>010</c>, <c>1_000</c>) are rejected as ambiguous.
/// </summary>
/// <param name="diagnostics">Receives mistakes and warnings.</param>
internal sealed class ScalarReader(Diagnostics diagnostics)
{
    /// <summary>Reads a whole number within limits.</summary>
    public long? Integer(Scalar? scalar, string what, long minimum, long maximum)
    {
        if (scalar is not { Reported: false } written)
        {
            return null;
        }

        (long? value, string problem) = Parse(written);
        if (value is null || value < minimum || value > maximum)
        {
            Report(
                written,
                value is null ? $"{what} {written.Text} {problem}" : $"{what} {written.Text} is out of range",
                $"expected a whole number from {minimum} to {maximum}");
            return null;
        }

        return value;
    }

    /// <summary>Reads a span of time in whole seconds: a number, or a number with a unit.</summary>
    public uint? Seconds(Scalar? scalar, string what, uint minimum, uint maximum)
    {
        if (scalar is not { Reported: false } written)
        {
            return null;
        }

        if (Duration.TryParse(written.Text, out uint seconds) && seconds >= minimum && seconds <= maximum)
        {
            return seconds;
        }

        Report(
            written,
            $"{what} {written.Text} is not a span of time in range",
            $"expected {minimum} to {maximum} seconds, as 90, 90s, 15m, 1h or 1d");
        return null;
    }

    /// <summary>Reads one of a set of words.</summary>
    public T? Word<T>(Scalar? scalar, string what, WordTable<T> table) where T : struct, Enum =>
        Word(scalar, what, table.Parse, table.Words);

    /// <summary>Reads one of a set of words.</summary>
    public T? Word<T>(Scalar? scalar, string what, Func<string, T?> parse, IEnumerable<string> known) where T : struct
    {
        if (scalar is not { Reported: false } written)
        {
            return null;
        }

        T? value = parse(written.Text);
        if (value is null)
        {
            Report(
                written,
                $"{what} {written.Text} is unknown{NearestWord.Hint(written.Text, known)}",
                $"expected one of {string.Join(", ", known)}");
        }

        return value;
    }

    /// <summary>Reports a mistake in a value.</summary>
    public void Report(Scalar scalar, string problem, string expected) =>
        diagnostics.Report(DiagnosticKind.Value, scalar.At, problem, expected);

    // Returns a number, or the reason why the text is not one.
    private static (long? Value, string Problem) Parse(Scalar scalar)
    {
        string text = scalar.Text;
        if (!scalar.Quoted && text is [>= '1' and <= '9', ..] or "0"
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long plain))
        {
            return (plain, "");
        }

        string digits = text.TrimStart('+', '-');
        bool negative = text.StartsWith('-');
        if (text.Length - digits.Length > 1 || digits.Length == 0 || !char.IsAsciiDigit(digits[0])
            || Number(digits.Replace("_", "", StringComparison.Ordinal)) is not { } number)
        {
            return (null, "is not a whole number");
        }

        if (scalar.Quoted)
        {
            return (null, "is text, for it stands in quotes");
        }

        if (digits.Length > 1 && digits[0] == '0' && digits.All(char.IsAsciiDigit))
        {
            return (null, "is ambiguous: with a leading zero YAML 1.1 reads it as octal, YAML 1.2 as decimal");
        }

        if (digits.Contains('_'))
        {
            return (null, "is ambiguous: with an underscore it is a number to YAML 1.1, and text to YAML 1.2");
        }

        return (negative ? -number : number, "");
    }

    private static long? Number(string digits) => digits switch
    {
        ['0', 'x', .. var hexadecimal] => Number(hexadecimal, 16),
        ['0', 'o', .. var octal] => Number(octal, 8),
        _ => Number(digits, 10),
    };

    // Returns the largest number on overflow.
    private static long? Number(string digits, int radix)
    {
        long value = 0;
        foreach (char digit in digits)
        {
            int digitValue = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (digitValue >= radix)
            {
                return null;
            }

            value = value > (long.MaxValue - digitValue) / radix ? long.MaxValue : value * radix + digitValue;
        }

        return digits.Length == 0 ? null : value;
    }
}
