using System.Globalization;

namespace Ipvsctl.Changes;

/// <summary>How many destinations one change set may remove.</summary>
/// <param name="Amount">A number, or a percentage of all current destinations.</param>
/// <param name="IsPercentage">Whether the amount is a percentage.</param>
public readonly record struct RemovalLimit(int Amount, bool IsPercentage)
{
    /// <summary>The forms that <see cref="TryParse"/> accepts, in words.</summary>
    internal const string Expected = "a number of destinations (5) or a percentage of them (30%)";

    /// <summary>Reads <c>5</c> or <c>30%</c>.</summary>
    /// <returns>Whether <paramref name="text"/> is a number, or a percentage of at most 100.</returns>
    public static bool TryParse(string text, out RemovalLimit limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool percentage = text.EndsWith('%');
        bool read = int.TryParse(percentage ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out int amount);
        limit = new RemovalLimit(amount, percentage);
        return read && (!percentage || amount <= 100);
    }

    /// <summary>Computes how many of <paramref name="all"/> destinations a change set may remove. Rounds a percentage down.</summary>
    public int MaximumFor(int all) => IsPercentage ? (int)((long)all * Amount / 100) : Amount;

    /// <summary>The spelling of options and model files: <c>5</c>, <c>30%</c>.</summary>
    public override string ToString() => IsPercentage ? $"{Amount}%" : $"{Amount}";
}
