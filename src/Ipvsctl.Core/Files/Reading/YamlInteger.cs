using System.Globalization;

namespace Ipvsctl.Files;

/// <summary>
/// Parses whole numbers by YAML's core schema: <c>100</c>, <c>+7</c>, <c>0x64</c>, <c>0o144</c>. Rejects numbers that YAML 1.1 reads
/// differently (<c>010</c>, <c>1_000</c>) as ambiguous.
/// </summary>
internal static class YamlInteger
{
    /// <summary>The problem with a text that is not a whole number in any version of YAML.</summary>
    public const string NoNumber = "is not a whole number";

    /// <summary>Parses a text. The value is null if it is not a whole number; the problem then says why, as the end of a sentence.</summary>
    public static (long? Value, string Problem) Parse(string text)
    {
        if (text is [>= '1' and <= '9', ..] or "0" && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long plain))
        {
            return (plain, "");
        }

        string digits = text.TrimStart('+', '-');
        if (text.Length - digits.Length > 1 || digits.Length == 0 || !char.IsAsciiDigit(digits[0])
            || Number(digits.Replace("_", "", StringComparison.Ordinal)) is not { } number)
        {
            return (null, NoNumber);
        }

        if (digits.Length > 1 && digits[0] == '0' && digits.All(char.IsAsciiDigit))
        {
            return (null, "is ambiguous: with a leading zero YAML 1.1 reads it as octal, YAML 1.2 as decimal");
        }

        if (digits.Contains('_'))
        {
            return (null, "is ambiguous: with an underscore it is a number to YAML 1.1, and text to YAML 1.2");
        }

        return (text.StartsWith('-') ? -number : number, "");
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
