namespace Ipvsctl.Files;

/// <summary>Parses spans of time: a number of seconds, or a number with a unit (90s, 15m, 1h, 1d).</summary>
internal static class Duration
{
    /// <summary>The spellings, in words.</summary>
    internal const string Spellings = "90, 90s, 15m, 1h or 1d";

    /// <summary>Parses a span in whole seconds. Rejects leading zeros, as in all numbers of a model.</summary>
    public static bool TryParse(string text, out uint seconds)
    {
        (string digits, uint unit) = text switch
        {
            [.. var number, 's'] => (number, 1u),
            [.. var number, 'm'] => (number, 60u),
            [.. var number, 'h'] => (number, 3600u),
            [.. var number, 'd'] => (number, 86400u),
            var number => (number, 1u),
        };
        bool plain = digits.Length > 0 && digits.All(char.IsAsciiDigit) && (digits.Length == 1 || digits[0] != '0');
        seconds = 0;
        if (!plain || !uint.TryParse(digits, out uint count) || (ulong)count * unit > uint.MaxValue)
        {
            return false;
        }

        seconds = count * unit;
        return true;
    }
}
