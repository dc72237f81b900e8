namespace Ipvsctl;

/// <summary>What to do with the changes that were made if a later one fails.</summary>
public enum OnFailure
{
    /// <summary>Roll them back, so that the table is the same as before.</summary>
    Rollback,

    /// <summary>Keep them, and make no further changes.</summary>
    Stop,
}
