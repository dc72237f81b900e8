namespace Ipvsctl;

/// <summary>What happens to the changes that were made if another one fails.</summary>
public enum OnFailure
{
    /// <summary>They are rolled back; the table is as it was before.</summary>
    Rollback,

    /// <summary>They stay, and nothing after the failed one is made.</summary>
    Stop,
}
