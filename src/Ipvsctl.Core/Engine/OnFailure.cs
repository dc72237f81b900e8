namespace Ipvsctl;

/// <summary>What happens to the changes that were made when the rest cannot be made.</summary>
public enum OnFailure
{
    /// <summary>They are taken back; the table is as it was before.</summary>
    Rollback,

    /// <summary>They stay.</summary>
    Stop,
}
