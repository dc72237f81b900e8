using System.Globalization;
using Ipvsctl.Model;

namespace Ipvsctl.Soak.Traffic;

/// <summary>Our order: <c>ipvsctl apply --removal drain</c>, which makes before it breaks, and removes who has nothing left to do.</summary>
internal sealed class DrainingOrder : IOrder
{
    private const int DrainSeconds = 60;

    /// <inheritdoc />
    public bool IsHarmless => true;

    /// <inheritdoc />
    public string? Apply(VirtualServerTable file)
    {
        CommandResult result = Command.Run(
            ModelFiles.Text(file),
            Command.Ipvsctl,
            "apply",
            "-f",
            "-",
            "--removal",
            "drain",
            "--drain-timeout",
            DrainSeconds.ToString(CultureInfo.InvariantCulture));
        return result.Status == 0 ? null : $"apply ends with {result.Status}: {result.Error}";
    }
}
