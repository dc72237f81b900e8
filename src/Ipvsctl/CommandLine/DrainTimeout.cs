namespace Ipvsctl.CommandLine;

/// <summary>How long a drain may take, in seconds.</summary>
internal static class DrainTimeout
{
    /// <summary>Five minutes, unless an option says otherwise.</summary>
    public const int Default = 5 * 60;

    /// <summary>A week.</summary>
    public const int Maximum = 7 * 24 * 60 * 60;
}
