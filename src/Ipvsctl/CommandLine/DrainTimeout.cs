namespace Ipvsctl.CommandLine;

/// <summary>Limits of the drain timeout, in seconds.</summary>
internal static class DrainTimeout
{
    /// <summary>The default: five minutes.</summary>
    public const int Default = 5 * 60;

    /// <summary>The maximum: one week.</summary>
    public const int Maximum = 7 * 24 * 60 * 60;
}
